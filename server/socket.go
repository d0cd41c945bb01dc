package server

import (
	"context"
	"errors"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// A socket is one device on a conversation. Two goroutines serve it, one that
// reads and one that writes; the HTTP handler has returned, which gives back
// most of the memory a connection costs.
type socket struct {
	conn   *websocket.Conn
	device device

	closing chan struct{} // closed by close
	gone    chan struct{} // closed when the reader has ended
	wake    chan struct{} // there is something in the queue

	mu     sync.Mutex
	queue  [][]byte // frames not yet written; nil when there is nothing, which is nearly always
	code   int      // why it is closing; 0 while it is not
	lagged bool     // the queue was full: what is in it is not worth sending
}

// Times and sizes of a websocket.
const (
	writeWait    = 5 * time.Second  // for one short frame to leave
	slowestNet   = 16 << 10         // bytes a second, of a long one
	pingEvery    = 20 * time.Second // so that a half-open connection is found
	pongWait     = 50 * time.Second // two lost pings and some
	closeWait    = time.Second      // for the tablet to answer a close
	sessionEvery = 60 * time.Second // how often an open socket's session is looked at again
	maxQueue     = 64               // frames; a device that far behind gets the whole state instead
	readBuffer   = 512              // an answer is short, and there is one buffer per person
	writeBuffer  = 4096             // borrowed from a pool while writing
)

// A tablet that has heard nothing for a while asks whether anybody is here: a
// page is not told of a websocket's own pings.
const ping, pong = `{"type":"ping","id":"ping"}`, `{"type":"pong"}`

// codeBroken closes a socket whose conversation has come to grief. It connects
// again, and the conversation is read from disk.
const codeBroken = websocket.CloseInternalServerErr

var errStopping = errors.New("the server is stopping")

func newUpgrader(origin string) *websocket.Upgrader {
	return &websocket.Upgrader{
		HandshakeTimeout: writeWait,
		ReadBufferSize:   readBuffer,
		WriteBufferSize:  writeBuffer,
		WriteBufferPool:  &sync.Pool{},
		// Gorilla's own check lets a missing Origin through and ignores the
		// scheme, and http.CrossOriginProtection lets any GET through.
		CheckOrigin: func(r *http.Request) bool { return sameOrigin(r, origin) },
		// Compression stays off: with it, the read limit counts compressed bytes.
		Error: func(w http.ResponseWriter, _ *http.Request, status int, _ error) {
			writeText(w, status, "Denne adressen er for samtalen, og kan ikke åpnes slik.")
		},
	}
}

// sameOrigin wants exactly one Origin, equal to where we are reached.
func sameOrigin(r *http.Request, origin string) bool {
	sent := r.Header["Origin"]
	return len(sent) == 1 && sent[0] == origin
}

// serveSocket opens a websocket. A device without a session is let in only to
// be told so: a page cannot see why a websocket was refused.
func (s *Server) serveSocket(w http.ResponseWriter, r *http.Request) error {
	if !sameOrigin(r, s.origin) {
		return problem{status: http.StatusForbidden, words: "Samtalen kan bare åpnes fra sin egen side."}
	}
	d, err := s.device(r)
	over := errors.Is(err, errNoSession)
	if err != nil && !(over && websocket.IsWebSocketUpgrade(r)) {
		return err
	}
	select {
	case <-s.stop:
		return problem{http.StatusServiceUnavailable, wordsFor("nb", retryStopping), nil}
	default:
	}
	conn, err := s.upgrader.Upgrade(w, r, nil)
	if err != nil {
		return nil // Upgrade has answered
	}
	conn.SetReadLimit(maxMessage)
	k := &socket{conn: conn, device: d, closing: make(chan struct{}), gone: make(chan struct{}), wake: make(chan struct{}, 1)}
	if over {
		k.close(websocket.ClosePolicyViolation)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stopping {
		conn.Close()
		return nil
	}
	s.sockets[k] = struct{}{}
	s.background.Go(func() { k.write() })
	s.background.Go(func() { s.read(k, over) })
	return nil
}

// read takes what the device sends to its conversation, one message at a time,
// until the connection ends.
func (s *Server) read(k *socket, over bool) {
	defer func() {
		if p := recover(); p != nil {
			s.logPanic("panic in a reader", p)
		}
		close(k.gone)
		s.mu.Lock()
		delete(s.sockets, k)
		s.mu.Unlock()
	}()
	k.conn.SetPongHandler(func(string) error { return k.conn.SetReadDeadline(time.Now().Add(pongWait)) })
	if over {
		k.drain()
		return
	}
	c := s.join(k)
	if c == nil {
		k.drain()
		return
	}
	defer s.leave(c, k)
	for {
		// Time spent waiting for the conversation is not the device's.
		k.conn.SetReadDeadline(time.Now().Add(pongWait))
		kind, message, err := k.conn.ReadMessage()
		if errors.Is(err, websocket.ErrReadLimit) {
			k.discard() // it has been told 1009
		}
		if err != nil {
			return
		}
		select {
		case <-k.closing: // what a device sends after its session is over is not heard
			k.drain()
			return
		default:
		}
		if kind == websocket.TextMessage && string(message) == ping {
			k.send([]byte(pong))
			continue
		}
		it := request{from: k, kind: aMessage}
		if kind != websocket.TextMessage {
			it.bad = errBad
		} else {
			it.message, it.bad = decode(message)
		}
		if !c.send(it) {
			s.letGo(k)
			k.drain()
			return
		}
	}
}

// letGo closes a socket whose conversation has ended under it.
func (s *Server) letGo(k *socket) {
	select {
	case <-s.stop:
		k.close(websocket.CloseGoingAway)
	default:
		k.close(codeBroken)
	}
}

// drain reads until the other side has answered our close, or been given up.
func (k *socket) drain() {
	k.conn.SetReadDeadline(time.Now().Add(writeWait + closeWait))
	for {
		if _, _, err := k.conn.NextReader(); err != nil {
			return
		}
	}
}

// discard takes in the rest of a message that was too large. Closing with unread
// bytes would reset the connection, and the tablet would not see why.
func (k *socket) discard() {
	raw := k.conn.NetConn()
	raw.SetReadDeadline(time.Now().Add(closeWait))
	io.CopyN(io.Discard, raw, 16*maxMessage)
}

// send puts a frame in the queue and never waits. A device that has fallen too
// far behind is cut off: it gets the whole state when it comes back.
func (k *socket) send(frame []byte) {
	k.mu.Lock()
	switch {
	case k.code != 0:
	case len(k.queue) >= maxQueue:
		k.lagged = true
		k.closeLocked(websocket.CloseTryAgainLater)
		// A write that is stuck gets a moment more, not all of writeWait.
		k.conn.NetConn().SetWriteDeadline(time.Now().Add(closeWait))
	default:
		k.queue = append(k.queue, frame)
	}
	k.mu.Unlock()
	select {
	case k.wake <- struct{}{}:
	default:
	}
}

// close ends the socket, once. What is in the queue is sent first.
func (k *socket) close(code int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.closeLocked(code)
}

func (k *socket) closeLocked(code int) {
	if k.code == 0 {
		k.code = code
		close(k.closing)
	}
}

// write is the only one to write frames to the connection.
func (k *socket) write() {
	defer k.conn.Close()
	ping := time.NewTicker(pingEvery)
	defer ping.Stop()
	for {
		var err error
		select {
		case <-k.wake:
			err = k.flush()
		case <-ping.C:
			err = k.conn.WriteControl(websocket.PingMessage, nil, time.Now().Add(writeWait))
		case <-k.gone:
			return
		case <-k.closing:
			k.finish()
			return
		}
		if err != nil {
			return // the reader ends when the connection is closed
		}
	}
}

// flush writes what is in the queue.
func (k *socket) flush() error {
	for frame := k.next(); frame != nil; frame = k.next() {
		k.conn.SetWriteDeadline(time.Now().Add(timeFor(frame)))
		if err := k.conn.WriteMessage(websocket.TextMessage, frame); err != nil {
			return err
		}
	}
	return nil
}

// timeFor is how long a frame may take to leave. A conversation with many
// drawings is some megabytes, and a slow net must get the whole of it through
// once, or it is never opened again.
func timeFor(frame []byte) time.Duration {
	return writeWait + time.Duration(len(frame))*time.Second/slowestNet
}

// next takes a frame out of the queue; nil when there is none, or when what is
// there is not worth sending.
func (k *socket) next() []byte {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.lagged || len(k.queue) == 0 {
		k.queue = nil
		return nil
	}
	frame := k.queue[0]
	k.queue = k.queue[1:]
	return frame
}

// finish says why, and waits a little for the answer: closing at once could
// throw away what is on its way.
func (k *socket) finish() {
	k.mu.Lock()
	code := k.code
	if code == websocket.ClosePolicyViolation {
		k.queue = nil // the session is over: not one more word
	}
	k.mu.Unlock()
	if k.flush() != nil {
		return
	}
	k.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(closeWait))
	select {
	case <-k.gone:
	case <-time.After(closeWait):
	}
}

func (s *Server) eachSocket(do func(*socket)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for k := range s.sockets {
		do(k)
	}
}

// closeDevices closes the sockets of the devices that match, because their
// session is over. It does not wait.
func (s *Server) closeDevices(match func(device) bool) {
	s.eachSocket(func(k *socket) {
		if match(k.device) {
			k.close(websocket.ClosePolicyViolation)
		}
	})
}

// watchSessions closes sockets whose session has ended without anybody saying
// so: it has expired, or was revoked by another program on the same file.
func (s *Server) watchSessions() {
	every := time.NewTicker(sessionEvery)
	defer every.Stop()
	for {
		select {
		case <-s.stop:
			return
		case <-every.C:
			s.checkSessions(context.Background())
		}
	}
}

func (s *Server) checkSessions(ctx context.Context) {
	open := map[string]bool{}
	s.eachSocket(func(k *socket) { open[k.device.Session] = true })
	for id := range open {
		lives, err := s.Store.SessionLives(ctx, id, s.now())
		if err != nil {
			s.Log.Error("sessions were not checked", "cause", err)
			return // a disk that hiccups must not throw everybody out
		}
		open[id] = lives
	}
	s.closeDevices(func(d device) bool { lives, asked := open[d.Session]; return asked && !lives })
}
