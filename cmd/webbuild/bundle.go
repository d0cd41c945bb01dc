package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// engines is the oldest browsers we build for: Designsystemet's CSS uses @layer
// and :has(), and so an iPad must have iPadOS 15.4.
var engines = []api.Engine{
	{Name: api.EngineSafari, Version: "15.4"},
	{Name: api.EngineChrome, Version: "105"},
	{Name: api.EngineFirefox, Version: "121"},
}

// pages are what esbuild bundles. Those that are not there yet are left out.
var pages = []string{"app.ts", "app.css", "coordinator.css"}

// early is bundled by itself: it runs where it stands in the page, and is no module.
const early = "early.ts"

// plain files are copied as they are.
var plain = []string{"index.html", "app.webmanifest", "icon.svg"}

func options(dev bool) api.BuildOptions {
	o := api.BuildOptions{
		Bundle:            true,
		Write:             true,
		Outdir:            dist,
		Format:            api.FormatESModule,
		Engines:           engines,
		Loader:            map[string]api.Loader{".woff2": api.LoaderFile},
		AssetNames:        "font/[name]",
		PublicPath:        "/", // the style stands in the page, whatever its address
		Conditions:        []string{"production"},
		LegalComments:     api.LegalCommentsNone, // licences.txt has them whole
		LogLevel:          api.LogLevelWarning,
		MinifyWhitespace:  !dev,
		MinifySyntax:      !dev,
		MinifyIdentifiers: !dev,
	}
	if dev {
		o.Sourcemap = api.SourceMapInline
	}
	return o
}

func bundle(dev bool) error {
	o := options(dev)
	for _, p := range pages {
		path := filepath.Join(source, p)
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		o.EntryPoints = append(o.EntryPoints, path)
	}
	if err := run(o); err != nil {
		return err
	}
	o = options(dev)
	o.Format = api.FormatIIFE
	o.EntryPoints = []string{filepath.Join(source, early)}
	return run(o)
}

// serviceWorker is built last, because it holds the list of the other files and
// a name that changes when one of them does.
func serviceWorker(dev bool) error {
	shell, pictures, err := keep(dist)
	if err != nil {
		return err
	}
	o := options(dev)
	o.EntryPoints = []string{filepath.Join(source, "sw.ts")}
	o.Sourcemap = api.SourceMapNone
	o.Define = map[string]string{}
	for name, k := range map[string]kept{"SHELL": shell, "PICTURE": pictures} {
		list, err := json.Marshal(k.addresses)
		if err != nil {
			return err
		}
		o.Define[name+"_NAME"] = strconv.Quote("egneord-" + strings.ToLower(name) + "-" + k.sum)
		o.Define[name+"_FILES"] = string(list)
	}
	return run(o)
}

func run(o api.BuildOptions) error {
	if r := api.Build(o); len(r.Errors) > 0 {
		return errors.New(r.Errors[0].Text) // esbuild has printed them all, with their places
	}
	return nil
}

func copyPlain() error {
	for _, name := range plain {
		b, err := os.ReadFile(filepath.Join(source, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dist, name), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
