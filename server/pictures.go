package server

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"

	"egneord/prompts"
)

// pictureSecurity is for a picture somebody opens by itself: it is drawn, and
// nothing in it can run, fetch or go anywhere.
const pictureSecurity = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

// servePicture is a municipality's own picture, or the one that comes with the program.
func (s *Server) servePicture(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("file")
	f, ok := s.files["bilder/"+name]
	if svg, own := s.Library().Picture(strings.TrimSuffix(name, ".svg")); own && strings.HasSuffix(name, ".svg") {
		sum := sha256.Sum256(svg)
		f, ok = file{body: svg, kind: types[".svg"], etag: hex.EncodeToString(sum[:12])}, true
	}
	if !ok {
		return notFound()
	}
	w.Header().Set("Content-Security-Policy", pictureSecurity)
	f.serve(w, r)
	return nil
}

// A shownPicture is one of the page about the pictures.
type shownPicture struct{ File, Word string }

// aboutPictures is who made them, and what they are used for. It is open to all.
func (s *Server) aboutPictures(w http.ResponseWriter, r *http.Request) error {
	var data struct{ OpenMoji, Ours, Local []shownPicture }
	library := s.Library()
	for _, p := range prompts.Pictures() {
		shown := shownPicture{p.File, p.Words[0]}
		if _, replaced := library.Picture(p.File); replaced {
			continue
		}
		if p.Ours() {
			data.Ours = append(data.Ours, shown)
		} else {
			data.OpenMoji = append(data.OpenMoji, shown)
		}
	}
	for _, file := range library.Pictures() {
		data.Local = append(data.Local, shownPicture{file, file})
	}
	return s.show(w, http.StatusOK, "pictures", page{Data: data})
}
