package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// shipped is every package of which something ends up on the tablet.
var shipped = []string{"@digdir/designsystemet-css", "@fontsource-variable/lexend", "lit-html"}

// pictureLicence is here because OpenMoji's package has no licence text.
const pictureLicence = `The pictures in /bilder/ (CC-BY-SA-4.0)

Most are of OpenMoji 17, the open-source emoji and icon project: openmoji.org.
They come by way of the package @iconify-json/openmoji. Changed: the margin
around each picture is cropped. The others are drawn for Egne ord, in the same
style. A comment in each file says whose it is.

All may be used, changed and shared under Creative Commons
Attribution-ShareAlike 4.0 International:
https://creativecommons.org/licenses/by-sa/4.0/legalcode
`

// licences writes the whole licence text of everything we ship to one file.
func licences(to string) error {
	var out strings.Builder
	for _, name := range shipped {
		dir := filepath.Join("node_modules", filepath.FromSlash(name))
		b, err := os.ReadFile(filepath.Join(dir, "package.json"))
		if err != nil {
			return err
		}
		var p struct{ Version, License string }
		if err := json.Unmarshal(b, &p); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		text, err := licence(dir)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(&out, "%s %s (%s)\n\n%s\n\n%s\n\n", name, p.Version, p.License, strings.TrimSpace(text), strings.Repeat("-", 72))
	}
	out.WriteString(pictureLicence)
	return os.WriteFile(to, []byte(out.String()), 0o644)
}

func licence(dir string) (string, error) {
	for _, name := range []string{"LICENSE", "LICENSE.md", "LICENSE.txt"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		return string(b), err
	}
	return "", errors.New("no licence text in the package")
}
