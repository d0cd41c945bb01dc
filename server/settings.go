package server

import (
	"context"
	"encoding/json"
	"slices"
)

// Settings are how a person wants the page (R58): the way to answer they chose,
// and what the strip at the top holds. They are kept per person, and follow them
// to the next device. The page gives what is missing its usual value.
type Settings struct {
	Way      string `json:"way,omitempty"`      // write, pictures or together; empty: not asked yet
	Pictures bool   `json:"pictures,omitempty"` // one thing a screen, with pictures and cards
	Together bool   `json:"together,omitempty"` // somebody helps on the same device
	Sound    bool   `json:"sound,omitempty"`    // buttons that read aloud
	Letters  string `json:"letters,omitempty"`  // plain, large or largest
	Speed    string `json:"speed,omitempty"`    // slow, usual or fast: of what is read aloud
	Contrast string `json:"contrast,omitempty"` // usual or strong
	Hand     string `json:"hand,omitempty"`     // right or left
	Look     string `json:"look,omitempty"`     // of the plan: cards, list, sentences or circle
}

// settingValues are the values each may have, besides none.
var settingValues = []struct {
	of     func(Settings) string
	values []string
}{
	{func(s Settings) string { return s.Way }, []string{"write", "pictures", "together"}},
	{func(s Settings) string { return s.Letters }, []string{"plain", "large", "largest"}},
	{func(s Settings) string { return s.Speed }, []string{"slow", "usual", "fast"}},
	{func(s Settings) string { return s.Contrast }, []string{"usual", "strong"}},
	{func(s Settings) string { return s.Hand }, []string{"right", "left"}},
	{func(s Settings) string { return s.Look }, []string{"cards", "list", "sentences", "circle"}},
}

// valid tells whether every setting is one we know: nothing a person writes can
// be kept as a setting.
func (s Settings) valid() bool {
	for _, setting := range settingValues {
		if v := setting.of(s); v != "" && !slices.Contains(setting.values, v) {
			return false
		}
	}
	return true
}

// settings is sent to every device when one has changed them. To the one that
// did, it says that they are kept.
type settings struct {
	Type     string   `json:"type"` // "settings"
	Settings Settings `json:"settings"`
}

// loadSettings reads how this bruker wants the page. What cannot be read is as
// if nothing had been chosen: nobody is kept out of a conversation for it.
func (c *conversation) loadSettings(ctx context.Context) error {
	data, err := c.s.Store.Settings(ctx, c.bruker)
	if err != nil || data == "" {
		return err
	}
	var kept Settings
	if err := json.Unmarshal([]byte(data), &kept); err != nil || !kept.valid() {
		c.s.Log.Warn("settings were not read", "bruker", c.bruker)
		return nil
	}
	c.settings = &kept
	return nil
}

// keepSettings stores them and tells every device. When they cannot be stored,
// nothing is said: the tablet has them, and sends them again the next time it connects.
func (c *conversation) keepSettings(changed Settings) {
	if c.settings == nil || *c.settings != changed {
		if err := c.s.Store.SaveSettings(context.Background(), c.bruker, string(encode(changed)), c.s.now()); err != nil {
			c.s.Log.Error("settings were not stored", "bruker", c.bruker, "cause", err)
			return
		}
		c.settings = &changed
	}
	frame := encode(settings{Type: "settings", Settings: changed})
	for k := range c.devices {
		k.send(frame)
	}
}
