package speak

import (
	"container/list"
	"crypto/sha256"
	"strconv"
	"sync"
)

// cache keeps the sounds of our own words, those that were last asked for, in
// memory and up to a limit. The words themselves are not kept.
type cache struct {
	limit int // bytes

	mu     sync.Mutex
	size   int
	recent list.List // of *kept, the last used first
	byKey  map[key]*list.Element
}

type key [sha256.Size]byte

type kept struct {
	key   key
	sound []byte
}

func keyOf(said string, wordsPerMinute int) key {
	return sha256.Sum256([]byte(strconv.Itoa(wordsPerMinute) + " " + said))
}

func (c *cache) get(k key) ([]byte, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[k]
	if !ok {
		return nil, false
	}
	c.recent.MoveToFront(e)
	return e.Value.(*kept).sound, true
}

func (c *cache) put(k key, sound []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byKey == nil {
		c.byKey = map[key]*list.Element{}
	}
	if _, ok := c.byKey[k]; ok || len(sound) > c.limit {
		return // two asked at once, and the first has put it here
	}
	c.byKey[k] = c.recent.PushFront(&kept{k, sound})
	c.size += len(sound)
	for c.size > c.limit {
		oldest := c.recent.Remove(c.recent.Back()).(*kept)
		delete(c.byKey, oldest.key)
		c.size -= len(oldest.sound)
	}
}
