package norsk

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestWhatIsReadAloudIsWrittenOut(t *testing.T) {
	for _, c := range []struct{ written, nb, nn string }{
		{"Hva er viktig for deg?", "Hva er viktig for deg?", ""},
		{"Møtet er kl. 14.30 på torsdag.", "Møtet er klokka fjorten tretti på torsdag.", ""},
		{"Kom kl. 9.", "Kom klokka ni.", ""},
		{"kl 9–11 og kl. 13:05", "klokka ni til elleve og klokka tretten null fem.", ""},
		{"Fra 09:15 til 10.00", "Fra ni femten til ti null null.", ""},
		{"kl. 21, hver kveld", "klokka tjueen, hver kveld.", "klokka tjueein, hver kveld."},
		{"Legg deg kl. 22. Sov godt.", "Legg deg klokka tjueto. Sov godt.", ""},

		{"Den 12.3. drar jeg", "Den tolvte mars drar jeg.", ""},
		{"den 12.10 eller 12.10.", "den tolvte oktober eller tolvte oktober.", ""},
		{"12.03.2026", "tolvte mars tjue tjueseks.", ""},
		{"født 7.8.1948, i Bodø", "født sjuende august nitten førtiåtte, i Bodø.", "født sjuande august nitten førtiåtte, i Bodø."},
		{"2026-12-06", "sjette desember tjue tjueseks.", ""},
		{"3. mai 2026 og 1. des.", "tredje mai tjue tjueseks og første desember.", ""},
		{"3.–5. mai", "tredje til femte mai.", ""},
		{"Jeg er 12.3 kilo tyngre", "Jeg er 12.3 kilo tyngre.", ""},
		{"31. jan. 2004", "trettiførste januar 2004.", ""},

		{"f.eks. en tur, bl.a. til Kari", "for eksempel en tur, blant annet til Kari.", "for eksempel en tur, blant anna til Kari."},
		{"f. eks. bl. a. t.d.", "for eksempel blant annet for eksempel.", "for eksempel blant anna til dømes."},
		{"Kaffe osv. Og te.", "Kaffe og så videre. Og te.", "Kaffe og så vidare. Og te."},
		{"dvs. ca. ti", "det vil si cirka ti.", "det vil seie cirka ti."},
		{"evt. mfl. m.m.", "eventuelt med flere med mer.", "eventuelt med fleire med meir."},
		{"pga. ift. mht. nr. 4, tlf.", "på grunn av i forhold til med hensyn til nummer 4, telefon.", "på grunn av i forhold til med omsyn til nummer 4, telefon."},
		{"Koppen er tom. Vi drar t.o.m. fredag.", "Koppen er tom. Vi drar til og med fredag.", ""},
		{"ol for min mann", "ol for min mann.", ""},

		{"Ring 113 nå", "Ring en en tre nå.", "Ring ein ein tre nå."},
		{"Ring 116 117.", "Ring en en seks, en en sju.", "Ring ein ein seks, ein ein sju."},
		{"116 123 (Mental Helse)", "en en seks, en to tre, Mental Helse.", ""},
		{"tlf. 22 33 44 55", "telefon to to, tre tre, fire fire, fem fem.", ""},
		{"+47 412 34 567", "pluss fire sju, fire en to, tre fire, fem seks sju.", ""},
		{"41234567", "fire en to tre fire fem seks sju.", ""},
		{"Det koster 10 000 kr.", "Det koster 10000 kroner.", ""},
		{"kr 1 eller 500,-", "en krone eller 500 kroner.", "ei krone eller 500 kroner."},
		{"50 % av 2,5 kg og 10kg, 1 min", "50 prosent av 2,5 kilo og 10 kilo, ett minutt.", "50 prosent av 2,5 kilo og 10 kilo, eitt minutt."},
		{"37,5 °C, 5–10 min hver dag, 60 km/t", "37,5 grader, 5 til 10 minutter hver dag, 60 kilometer i timen.", "37,5 grader, 5 til 10 minutt hver dag, 60 kilometer i timen."},

		{"i 2. etasje", "i andre etasje.", ""},
		{"Jeg vil ha 2. Så går jeg.", "Jeg vil ha 2. Så går jeg.", ""},
		{"den 21. gangen", "den tjueførste gangen.", ""},
		{"den 30. gangen", "den trettiende gangen.", "den trettiande gangen."},

		{"og/eller ja/nei, 7/10 og 1/2 kake", "og eller ja eller nei, 7 av 10 og en halv kake.", "og eller ja eller nei, 7 av 10 og ein halv kake."},
		{"3–4 ganger", "3 til 4 ganger.", ""},
		{"«Å gå tur» ☀️ 🏠!", "Å gå tur!", ""},
		{"Jeg tenker … på «deg»", "Jeg tenker. på deg.", ""},
		{"stå opp – og ut", "stå opp, og ut.", ""},
		{"Line en\nLine to", "Line en. Line to.", ""},
		{"[[h@l]] <b>", "h krøllalfa l, b.", ""},
		{"se https://www.helsenorge.no/x", "se en nettadresse.", "se ei nettadresse."},
		{"☀️🏠", "", ""},
		{"  ", "", ""},
	} {
		if c.nn == "" {
			c.nn = c.nb
			if strings.Contains(c.nb, " en ") || strings.HasPrefix(c.nb, "en ") {
				c.nn = "-"
			}
		}
		if got := Aloud(c.written, Bokmal); got != c.nb {
			t.Errorf("nb %q:\ngot  %q\nwant %q", c.written, got, c.nb)
		}
		if got := Aloud(c.written, Nynorsk); c.nn != "-" && got != c.nn {
			t.Errorf("nn %q:\ngot  %q\nwant %q", c.written, got, c.nn)
		}
		for _, lang := range []Lang{Bokmal, Nynorsk} {
			if once := Aloud(c.written, lang); Aloud(once, lang) != once {
				t.Errorf("%s %q twice: %q", lang, c.written, Aloud(once, lang))
			}
		}
	}
}

// What people write must never stop the voice, or make it go on for ever.
func FuzzAloud(f *testing.F) {
	for _, seed := range []string{"kl. 14.30 den 12.3.", "116 117", "+47 22 33 44 55", "10 000 kr, 50 %", "f. eks. ☀️ «ja»/nei", "3.–5. mai 2026", ",-", "1,5 kg..", "kl.\n\n–", "\xff\xf0\x9f", "m/m 1/0 -- ((", "1:1:1 24.59 00.00"} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, nb bool) {
		lang := Nynorsk
		if nb {
			lang = Bokmal
		}
		said := Aloud(text, lang)
		if !utf8.ValidString(said) || len(said) > MaxAloud(len(text)) {
			t.Fatalf("%q becomes %d bytes: %q", text, len(said), said)
		}
		for _, r := range said {
			if unicode.Is(unicode.So, r) || unicode.IsControl(r) || strings.ContainsRune("«»[]<>\"", r) {
				t.Fatalf("%q is said with %q: %q", text, r, said)
			}
		}
	})
}
