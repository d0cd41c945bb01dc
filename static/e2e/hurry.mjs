// Answers as another device of the same person would, faster than a finger, until
// the conversation stands where a test wants it.

/**
 * @param wanted the screen to stop at: { kind } and, or { step }, and { round }
 * @param says what is answered, by step: text, or the number of a card; a list has one for each wish.
 *   What is not there is skipped.
 */
export async function hurry(page, wanted, says = {}) {
  const there = await page.evaluate(async ({ wanted, says }) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/ws`);
    const heard = [];
    let wake = () => {};
    socket.onmessage = ({ data }) => { heard.push(JSON.parse(data)); wake(); };
    const next = async (type) => {
      for (;;) {
        const refused = heard.find((one) => one.type === "refused" || one.type === "retry");
        if (refused) throw new Error(`${refused.code}: ${refused.message}`);
        const i = heard.findIndex((one) => one.type === type);
        if (i >= 0) return heard.splice(0, i + 1).at(-1);
        await new Promise((done) => { wake = done; });
      }
    };
    const answer = (screen) => {
      const ways = new Set((screen.options ?? []).map((option) => option.do));
      const given = says[screen.step], said = Array.isArray(given) ? given[(screen.round || 1) - 1] : given;
      switch (screen.kind) {
        case "free":
          if (typeof said === "string") return { do: "say", text: said };
          return { do: ways.has("skip") ? "skip" : "dont_know" };
        case "one": return { do: "pick", picks: [screen.cards.at(said ?? -1).n] };
        case "many": return { do: "pick", picks: [screen.cards[0].n] };
        case "ranking": return { do: "pick", picks: screen.cards.map((card) => card.n) };
        case "scale": return screen.scale?.steps?.length ? { do: "pick", picks: [0] } : { do: "rate", value: screen.scale.low };
        case "vouching": return { do: "vouch", answer: "yes" };
        default: return { do: "confirm", answer: said ?? "yes" };
      }
    };
    let { screen } = await next("state");
    for (let n = 0; n < 80; n++) {
      if ((!wanted.kind || (screen.ended ? "ended" : screen.kind) === wanted.kind) && (!wanted.step || screen.step === wanted.step) && (!wanted.round || screen.round === wanted.round)) {
        socket.close();
        return screen;
      }
      if (screen.ended) break;
      socket.send(JSON.stringify({ type: "command", id: crypto.randomUUID(), step: screen.step, ...(screen.round ? { round: screen.round } : {}), ...answer(screen) }));
      ({ screen } = await next("update"));
    }
    throw new Error(`the conversation does not come to ${JSON.stringify(wanted)}: it stands at ${screen.step}`);
  }, { wanted, says });
  await page.waitForFunction(({ step, kind, ended }) => {
    const now = document.querySelector(".now");
    return now?.dataset.step === step && now.dataset.kind === (ended ? "ended" : kind);
  }, there);
}
