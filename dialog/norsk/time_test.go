package norsk

import (
	"bufio"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// saturday is the reference day of testdata/time.tsv.
var saturday = time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC)

// shown writes what was found the way testdata/time.tsv does.
func shown(found []TimeExpr) string {
	var parts []string
	for _, e := range found {
		s := string(e.Kind)
		if e.From != "" || e.Until != "" {
			s += " " + e.From + ".." + e.Until
		}
		if e.Frequency != "" {
			s += " " + e.Frequency
		}
		if e.Ambiguous {
			s += " ?"
			for _, a := range e.Alternatives[1:] {
				s += " " + a.From + ".." + a.Until
			}
		}
		parts = append(parts, s)
	}
	if parts == nil {
		return "none"
	}
	return strings.Join(parts, "; ")
}

func readCases(t testing.TB, path string, columns int) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][]string
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if line := sc.Text(); line != "" && !strings.HasPrefix(line, "#") {
			row := strings.Split(line, "\t")
			if len(row) != columns {
				t.Fatalf("%s: %q has %d columns, want %d", path, line, len(row), columns)
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func TestFindTimes(t *testing.T) {
	rows := readCases(t, "testdata/time.tsv", 3)
	for _, row := range rows {
		if got := shown(FindTimes(row[1], Lang(row[0]), saturday)); got != row[2] {
			t.Errorf("%s %q\n got %s\nwant %s", row[0], row[1], got, row[2])
		}
	}
	t.Logf("%d cases", len(rows))
}

// The traps of the language note, each on its own.
func TestTimeTraps(t *testing.T) {
	for _, c := range []struct {
		name, text string
		lang       Lang
		want       string
	}{
		{"jul is Christmas", "til jul", Bokmal, "interval 2026-12-24..2026-12-26"},
		{"juli is July", "til juli", Bokmal, "interval 2027-07-01..2027-07-31"},
		{"jul. after a number is July", "18. jul. 2027", Bokmal, "point 2027-07-18..2027-07-18"},
		{"a number before jul is no date", "de 3 jul vi var der", Bokmal, "none"},
		{"vår is spring", "til våren", Bokmal, "interval 2027-03-01..2027-05-31"},
		{"vår is spring after i", "jeg vil ut i vår", Bokmal, "interval 2027-03-01..2027-05-31"},
		{"vår is our before a noun", "i vår familie er vi sju", Bokmal, "none"},
		{"vår is our in nynorsk too", "i vår kommune", Nynorsk, "none"},
		{"kvar is each", "kvar dag", Nynorsk, "frequency 1/day"},
		{"kvar is where", "kvar vil du bu", Nynorsk, "none"},
		{"Mai is a name", "datteren min Mai er snill", Bokmal, "none"},
		{"August is a name", "jeg vil besøke August", Bokmal, "none"},
		{"Jan is a name", "jeg vil til Jan", Bokmal, "none"},
		{"mai is a month", "i mai", Bokmal, "interval 2027-05-01..2027-05-31"},
		{"a compound is no weekday", "en søndagstur med hunden", Bokmal, "none"},
		{"a compound is no Christmas", "julebordet på jobben", Bokmal, "none"},
		{"to is also to", "å gå to og to", Bokmal, "none"},
		{"tre is a tree", "klatre i et tre", Bokmal, "none"},
		{"en is an article", "en hund og en katt", Bokmal, "none"},
		{"om is about", "jeg tenker om dagen som kommer", Bokmal, "none"},
		{"påske is one word", "på påskemiddagen", Bokmal, "none"},
		{"å in two code points", "til va\u030aren", Bokmal, "interval 2027-03-01..2027-05-31"},
		{"paaske in two code points", "før pa\u030aske", Bokmal, "deadline ..2027-03-24"},
		{"the old spellings", "om tyve dager", Bokmal, "point 2026-12-11..2026-12-11"},
		{"syv and sju", "om syv uker", Bokmal, "point 2027-01-09..2027-01-09"},
		{"man is somebody", "man må jo prøve", Bokmal, "none"},
		{"søn is not a son", "sønnen min", Bokmal, "none"},
		{"a fraction is no date", "1/2 tablett", Bokmal, "none"},
		{"a decimal is no date", "gå 2.5 km", Bokmal, "none"},
		{"day and night", "de passer på meg 24/7", Bokmal, "none"},
		{"no such day", "innen 31. juni", Bokmal, "none"},
		{"an age is no length of time", "jeg er 55 år", Bokmal, "none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := shown(FindTimes(c.text, c.lang, saturday)); got != c.want {
				t.Errorf("%q: got %s, want %s", c.text, got, c.want)
			}
		})
	}
}

func TestEaster(t *testing.T) {
	for y, want := range map[int]string{
		1943: "1943-04-25", 1954: "1954-04-18", 1981: "1981-04-19", 2000: "2000-04-23", 2008: "2008-03-23", 2011: "2011-04-24",
		2019: "2019-04-21", 2024: "2024-03-31", 2025: "2025-04-20", 2026: "2026-04-05", 2027: "2027-03-28", 2038: "2038-04-25", 2049: "2049-04-18",
	} {
		if got := easter(y).iso(); got != want {
			t.Errorf("%d: %s, want %s", y, got, want)
		}
	}
}

func TestTimeSpans(t *testing.T) {
	for text, want := range map[string]string{
		"Jeg håper å gå selv innen 1. juni, tror jeg.": "innen 1. juni",
		"🙂 på fredag":                          "på fredag",
		"va\u030art håp: til va\u030aren":      "til va\u030aren",
		"trene minst to ganger i uka framover": "minst to ganger i uka",
		"når jeg blir frisk, vil jeg reise":    "når jeg blir frisk",
		"hver mandag og torsdag kl. 10":        "hver mandag og torsdag kl. 10",
	} {
		found := FindTimes(text, Bokmal, saturday)
		if len(found) != 1 || found[0].Text != want {
			t.Errorf("%q: got %+v, want %q", text, found, want)
			continue
		}
		if got := Slice(text, found[0].Start, found[0].End); got != want {
			t.Errorf("%q: span is %q, want %q", text, got, want)
		}
	}
}

func FuzzFindTimes(f *testing.F) {
	for _, row := range readCases(f, "testdata/time.tsv", 3) {
		f.Add(row[1], true, int64(20000))
	}
	f.Add("om 99999999999 år og 31.2.2199 - 99 99/99 13.", false, int64(-100000))
	f.Fuzz(func(t *testing.T, text string, nn bool, days int64) {
		lang := Bokmal
		if nn {
			lang = Nynorsk
		}
		ref := time.Unix(days%100_000*secondsPerDay, 0).UTC()
		found := FindTimes(text, lang, ref)
		if again := FindTimes(text, lang, ref); !reflect.DeepEqual(found, again) {
			t.Fatalf("%q: %+v, then %+v", text, found, again)
		}
		n, last := utf8.RuneCountInString(text), 0
		for _, e := range found {
			if e.Start < last || e.End <= e.Start || e.End > n || e.Text != Slice(text, e.Start, e.End) {
				t.Fatalf("%q: bad span in %+v", text, e)
			}
			last = e.End
			if e.From != "" && e.Until != "" && e.From > e.Until {
				t.Fatalf("%q: ends before it begins: %+v", text, e)
			}
			for _, date := range []string{e.From, e.Until} {
				if _, err := time.Parse(time.DateOnly, date); date != "" && err != nil {
					t.Fatalf("%q: %v", text, err)
				}
			}
			if e.Ambiguous != (len(e.Alternatives) > 1) {
				t.Fatalf("%q: %+v", text, e)
			}
		}
	})
}

func BenchmarkFindTimes(b *testing.B) {
	text := "Jeg håper å kunne gå til butikken alene før påske, kanskje to ganger i uka."
	b.ReportAllocs()
	for b.Loop() {
		FindTimes(text, Bokmal, saturday)
	}
}

// A line of a megabyte must not hold the others up.
func TestFindTimesInAVeryLongText(t *testing.T) {
	for _, s := range []string{"mandag ", "1-", "så snart ", "slutten av ", "ca ", "en ", "når jeg blir trist "} {
		start := time.Now()
		FindTimes(strings.Repeat(s, 300_000/len(s)), Bokmal, saturday)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q over and over: %v", s, took)
		}
	}
}
