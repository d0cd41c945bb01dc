// What must be so on a page, whatever page it is. Each of these runs in the page
// itself, and gives back what is wrong there, a line for each fault.
//
// They are sent to the browser as text: each must be whole by itself, and finds
// the helpers below in `globalThis.look`.

/** Put in the page once, before the checks. */
export function helpers() {
  const hidden = ".ds-sr-only, noscript, script, style, option";
  const shows = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(hidden) && !(e.closest(".ds-skip-link") && document.activeElement !== e);
  const name = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""}${typeof e.className === "string" && e.className ? `.${e.className.trim().replaceAll(/\s+/g, ".")}` : ""} «${(e.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 40)}»`;
  /** What a finger may hit: a card is one target with the box inside it. */
  const area = (e) => (e.matches("input[type=radio], input[type=checkbox]") ? e.closest("label") ?? e : e);
  const targets = () => [...new Set([...document.querySelectorAll("a[href], button, summary, textarea, select, input:not([type=hidden]), [role=button], canvas[tabindex]")].filter(shows).map(area))];
  const seeThrough = (colour) => colour === "transparent" || /^rgba\(.*, 0\)$/.test(colour);
  const edged = (style) => ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none" && !seeThrough(style[`border${side}Color`]));
  /** Each line of text that shows, with the element it stands in. */
  const lines = () => {
    const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode, e = text.parentElement;
      if (text.data.trim() === "" || !e || !shows(e) || e.closest("textarea, select")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) found.push({ e, box });
    }
    return found;
  };
  const rgb = (colour) => (/[\d.]+/g.exec(colour) ? colour.match(/[\d.]+/g).map(Number) : [0, 0, 0]);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).slice(0, 3).map((v) => { const c = v / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + 0.05) / (y + 0.05); };
  const behind = (e) => {
    for (let at = e; at; at = at.parentElement) if (!seeThrough(getComputedStyle(at).backgroundColor)) return getComputedStyle(at).backgroundColor;
    return "rgb(255, 255, 255)";
  };
  globalThis.look = { shows, name, area, targets, edged, lines, contrast, behind, seeThrough };
}

/** Large enough for a hand that shakes, with room between, and nothing on top. */
export function targets({ least, apart }) {
  const { targets: all, name } = globalThis.look;
  const wrong = [], at = scrollY;
  scrollTo({ top: 0, behavior: "instant" }); // a bar that stays in sight lies then where it belongs
  const found = all().map((e) => ({ e, box: e.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
  for (const { e, box } of found) {
    if (box.width < least - 0.5 || box.height < least - 0.5) wrong.push(`${name(e)} is ${Math.round(box.width)}×${Math.round(box.height)}`);
  }
  for (const [i, a] of found.entries()) {
    for (const b of found.slice(i + 1)) {
      const across = Math.max(b.box.left - a.box.right, a.box.left - b.box.right), down = Math.max(b.box.top - a.box.bottom, a.box.top - b.box.bottom);
      if (Math.max(across, down) < apart - 0.5) wrong.push(`${name(a.e)} and ${name(b.e)} are ${Math.round(Math.max(across, down))} px apart`);
    }
  }
  for (const { e } of found) {
    if (e.disabled) continue;
    e.scrollIntoView({ block: "center", behavior: "instant" });
    const box = e.getBoundingClientRect(), hit = document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1));
    if (hit !== e && !e.contains(hit)) wrong.push(`${name(e)} is covered by ${hit ? name(hit) : "nothing"}`);
  }
  scrollTo({ top: at, behavior: "instant" });
  return wrong;
}

/** No scrolling sideways. */
export function fits() {
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over <= 0) return [];
  const { name } = globalThis.look;
  const wide = [...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).at(-1);
  return [`${over} px too wide${wide ? `: ${name(wide)}` : ""}`];
}

/** Letters large enough for tired eyes. */
export function letters({ least }) {
  const { lines, name } = globalThis.look;
  return [...new Set(lines().map(({ e }) => e))].filter((e) => parseFloat(getComputedStyle(e).fontSize) < least).map((e) => `${name(e)} is ${getComputedStyle(e).fontSize}`);
}

/** No words are cut, stand on top of other words, or stick out of what they stand in. */
export function lost() {
  const { lines, name, edged, seeThrough } = globalThis.look;
  const wrong = [], at = scrollY;
  scrollTo({ top: 0, behavior: "instant" }); // what slides under a bar that stays in sight is not lost
  for (const e of document.querySelectorAll("body *")) {
    const style = getComputedStyle(e);
    if (!e.checkVisibility() || e.closest(".ds-sr-only, .ds-skip-link, svg, select") || e.matches(".clip, input")) continue; // .clip has a button that shows it whole
    const cut = (overflow, whole, room) => overflow !== "visible" && overflow !== "auto" && overflow !== "scroll" && whole > room + 2;
    if ((e.textContent ?? "").trim() !== "" || e.matches("textarea")) {
      if (cut(style.overflowY, e.scrollHeight, e.clientHeight) || cut(style.overflowX, e.scrollWidth, e.clientWidth)) wrong.push(`${name(e)} is cut: ${e.scrollWidth}×${e.scrollHeight} in ${e.clientWidth}×${e.clientHeight}`);
    }
  }
  const all = lines().filter(({ e }) => !e.closest(".clip"));
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) {
      if (a.e === b.e) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left), down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > 2 && down > Math.min(a.box.height, b.box.height) * 0.3) wrong.push(`${name(a.e)} lies on ${name(b.e)}`);
    }
  }
  // A word that has no room comes out letter under letter.
  for (const e of new Set(all.map((one) => one.e))) {
    const room = e.getBoundingClientRect().width, size = parseFloat(getComputedStyle(e).fontSize);
    if (getComputedStyle(e).display !== "inline" && room < size * 2.2 && /\p{L}{5}/u.test(e.textContent ?? "")) wrong.push(`${name(e)} is broken into letters: ${Math.round(room)} px`);
  }
  for (const { e, box } of all) {
    let frame = e;
    while (frame && frame !== document.body && !edged(getComputedStyle(frame)) && seeThrough(getComputedStyle(frame).backgroundColor)) frame = frame.parentElement;
    if (!frame || frame === document.body || getComputedStyle(frame).display === "inline") continue;
    const room = frame.getBoundingClientRect();
    const space = getComputedStyle(e).whiteSpace.startsWith("pre") ? parseFloat(getComputedStyle(e).fontSize) : 2; // the space at the end of a line may hang
    if (box.left < room.left - 2 || box.right > room.right + space || box.top < room.top - 4 || box.bottom > room.bottom + 4) wrong.push(`${name(e)} sticks out of ${name(frame)}`);
  }
  scrollTo({ top: at, behavior: "instant" });
  return [...new Set(wrong)];
}

/** What can be pressed has an edge or a ground of its own that shows, or is a link with a line under it. */
export function edges() {
  const { targets: all, name, edged, contrast, behind, seeThrough } = globalThis.look;
  return all().filter((e) => {
    const style = getComputedStyle(e), around = behind(e.parentElement);
    if (style.textDecorationLine.includes("underline")) return false;
    if (e.matches("a") && !edged(style) && seeThrough(style.backgroundColor)) return false; // the words are the link, and axe looks at those
    const edge = edged(style) && contrast(style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1 ? style.borderBottomColor : style.borderTopColor, around) >= 3;
    const ground = !seeThrough(style.backgroundColor) && contrast(style.backgroundColor, around) >= 3;
    return !edge && !ground;
  }).map((e) => `${name(e)} has no edge that shows: ${getComputedStyle(e).borderTopColor} on ${behind(e.parentElement)}`);
}

/** Whoever speaks to the page may say what stands on the button. */
export function spoken() {
  const { targets: all, name } = globalThis.look;
  const plain = (text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  return all().filter((e) => e.ariaLabel && !plain(e.ariaLabel).includes(plain(e.innerText ?? ""))).map((e) => `${name(e)} is called «${e.ariaLabel}»`);
}

/** The page says what it is, and in which language. */
export function named() {
  const wrong = [];
  if (document.title.trim() === "") wrong.push("no title");
  if (!/^n[bn]$/.test(document.documentElement.lang)) wrong.push(`the language is «${document.documentElement.lang}»`);
  if (document.querySelectorAll("h1").length !== 1) wrong.push(`${document.querySelectorAll("h1").length} headings of the first level`);
  return wrong;
}

/** What is chosen differs from what is not by more than colour: a tick, a number, a thicker edge; and is said to a screen reader. */
export function chosen() {
  const { name, shows } = globalThis.look;
  const wrong = [];
  const is = (e) => (e.matches("input") ? e.checked : e.getAttribute("aria-pressed") === "true" || e.getAttribute("aria-selected") === "true");
  const signs = (e) => {
    const card = e.matches("input") ? e.closest("label") ?? e : e, style = getComputedStyle(card);
    return JSON.stringify([
      [...card.querySelectorAll("svg")].map((svg) => getComputedStyle(svg).visibility),
      [...card.querySelectorAll("[translate=no][aria-hidden], .place")].map((one) => one.textContent.trim()),
      style.borderTopWidth, style.borderTopStyle, style.outlineStyle === "none" ? "0" : style.outlineWidth,
    ]);
  };
  for (const group of document.querySelectorAll("[role=radiogroup], [role=group], fieldset")) {
    const all = [...group.querySelectorAll("input[type=radio], input[type=checkbox], [aria-pressed]")].filter((e) => shows(globalThis.look.area(e)));
    const on = all.filter(is), off = all.filter((e) => !is(e));
    for (const one of on) if (off.length > 0 && signs(one) === signs(off[0])) wrong.push(`${name(globalThis.look.area(one))} looks as if it were not chosen`);
  }
  return wrong;
}

/** Nothing moves, or takes time to change, for somebody who has asked for calm; and nothing ever moves without end. */
export function still() {
  const { name } = globalThis.look;
  const long = (times) => times.split(",").some((time) => parseFloat(time) > (time.includes("ms") ? 10 : 0.01));
  const wrong = [...document.querySelectorAll("*")].filter((e) => {
    const style = getComputedStyle(e);
    return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration)) || style.animationIterationCount.includes("infinite");
  }).map((e) => `${name(e)} moves`);
  return [...wrong, ...document.getAnimations().filter((one) => one.playState === "running").map(() => "something is moving")];
}

/** The element the keyboard is at: whether it shows, and how. */
export function focused() {
  const { name, area, contrast, behind, seeThrough } = globalThis.look;
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return undefined;
  const wrong = [], place = area(e), box = place.getBoundingClientRect();
  const style = getComputedStyle(place);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3 ? style.outlineColor : undefined;
  if (!ring || seeThrough(ring)) wrong.push(`${name(place)} has no ring`);
  else if (contrast(ring, behind(place.parentElement)) < 3) wrong.push(`${name(place)} has a ring of ${ring} on ${behind(place.parentElement)}`);
  // All of it is in sight, or as much as the window can hold, and nothing lies on it.
  const cut = Math.max(-box.top, box.bottom - innerHeight, 0);
  if (cut > (e.matches("textarea") ? box.height / 2 : box.height < innerHeight ? 1 : box.height)) // a box for words comes in sight with its first line wrong.push(`${name(place)} is out of sight: ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}`);
  for (const [x, y] of [[0.5, 0.5], [0.06, 0.2], [0.94, 0.2], [0.06, 0.8], [0.94, 0.8]]) {
    const px = box.left + box.width * x, py = box.top + box.height * y;
    if (px < 0 || py < 0 || px >= innerWidth || py >= innerHeight) continue;
    const hit = document.elementFromPoint(px, py);
    if (hit && hit !== place && !place.contains(hit) && !hit.contains(place)) { wrong.push(`${name(place)} is under ${name(hit)}`); break; }
  }
  const order = [...document.querySelectorAll("*")].indexOf(e);
  return { wrong, order, name: name(place), radio: e.matches("input[type=radio]") ? e.name : "" };
}

/** How many stops the keyboard should make on this page. */
export function stops() {
  const radios = new Set();
  return [...document.querySelectorAll("a[href], button, summary, textarea, select, input:not([type=hidden]), [tabindex='0']")].filter((e) => {
    if (!e.checkVisibility() || e.disabled || e.tabIndex < 0) return false;
    if (!e.matches("input[type=radio]")) return true;
    if (radios.has(e.name)) return false;
    radios.add(e.name);
    return true;
  }).length;
}
