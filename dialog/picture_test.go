package dialog

import "testing"

func TestPictureFile(t *testing.T) {
	for mark, want := range map[string]string{
		"🏠": "1f3e0", "☀️": "2600", "☀": "2600", "🧑‍⚕️": "1f9d1-200d-2695", ":noe-annet:": "noe-annet", "": "",
	} {
		if got := PictureFile(mark); got != want {
			t.Errorf("PictureFile(%q) = %q, want %q", mark, got, want)
		}
	}
}
