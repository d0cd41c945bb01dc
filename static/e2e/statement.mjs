// Writes docs/tilgjengelighet.md of the criteria and of what has just been looked at.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkWords, criteria } from "./criteria.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const page = path.join(root, "docs/tilgjengelighet.md");

/** What the criteria name that is not there: a check that did not run, a test that is gone. */
export function missing(ran) {
  const wrong = [], goTests = allGoTests();
  for (const [number, , , { by = [], e2e = [], go = [] }] of criteria) {
    for (const name of by) if (!ran.checks.has(name)) wrong.push(`${number}: «${name}» did not run`);
    for (const [file, name] of e2e) if (!readFileSync(path.join(root, "static/e2e", `${file}.test.mjs`), "utf8").includes(`test("${name}`)) wrong.push(`${number}: ${file}.test.mjs has no «${name}»`);
    for (const name of go) if (!goTests.has(name)) wrong.push(`${number}: there is no ${name}`);
  }
  for (const name of ran.checks) if (!checkWords[name]) wrong.push(`«${name}» has no words`);
  for (const [number, name, , proof] of criteria) if (proofs(number, proof, ran).length === 0 && !proof.none && !proof.human) wrong.push(`${number} ${name}: nothing shows it`);
  return wrong;
}

function allGoTests() {
  const found = new Set();
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) { if (entry.name !== "node_modules" && !entry.name.startsWith(".")) walk(at); }
      else if (entry.name.endsWith("_test.go")) for (const [, name] of readFileSync(at, "utf8").matchAll(/^func (Test\w+)/gm)) found.add(name);
    }
  };
  walk(root);
  return found;
}

/** «1.4.3» is «wcag143» to axe. */
function rulesFor(number, ran) {
  const tag = `wcag${number.replaceAll(".", "")}`;
  return [...ran.rules].filter(([, tags]) => tags.includes(tag)).map(([id]) => id).sort();
}

function proofs(number, { by = [], e2e = [], go = [] }, ran) {
  const rules = rulesFor(number, ran);
  return [
    ...(rules.length > 0 ? [`axe: ${rules.map((id) => `\`${id}\``).join(", ")}`] : []),
    ...by.map((name) => `«${checkWords[name][0]}»`),
    ...e2e.map(([file, name]) => `\`${file}.test.mjs\`: «${name}»`),
    ...go.map((name) => `\`${name}\``),
  ];
}

function row([number, name, level, proof], ran) {
  const shown = proofs(number, proof, ran);
  const answer = proof.none ? "gjelder ikke" : shown.length > 0 ? "ingen feil funnet" : "må vurderes av et menneske";
  const how = [proof.none ?? proof.text ?? "", shown.length > 0 ? `Prøvd av: ${shown.join(" · ")}.` : "", proof.human ? proof.human : ""].filter(Boolean).join(" ");
  return `| ${number} ${name} | ${level} | ${answer} | ${how.replaceAll("|", "\\|")} |`;
}

export function statement(ran) {
  const table = (levels) => `| krav | nivå | svar | hvordan det er prøvd |\n|---|---|---|---|\n${criteria.filter(([, , level]) => levels.includes(level)).map((one) => row(one, ran)).join("\n")}`;
  const states = [...new Set(ran.states)];
  return `# Tilgjengelighet

Denne siden er laget av prøvene, ikke skrevet for hånd. Den sier hva som er prøvd, og hva som ikke er det. Den kan brukes når kommunen fyller ut sin egen
tilgjengelighetserklæring på [uustatus.no](https://uustatus.no). Kommunen eier erklæringen og lenken til den. Oppsettet står i [README](../README.md).

Kravene i WCAG 2.2 på nivå A og AA står først, alle sammen. Så står de på nivå AAA som vi prøver å holde.

«Ingen feil funnet» betyr at prøvene ikke finner feil i noen av de ${states.length} tilstandene nederst. En maskin finner ikke alle feil, og noen krav kan bare et
menneske vurdere. Det står ved hvert krav. Ingen utenfra har vurdert dem ennå.

## Hva som ikke er prøvd

- VoiceOver, TalkBack og andre skjermlesere er ikke prøvd. Navn, roller og rekkefølge er prøvd i nettleseren.
- En ekte iPad er ikke prøvd. Sidene er prøvd i Chromium, og kort i WebKitGTK der det er installert.
- Ingen med afasi, hjerneskade, nedsatt syn eller skjelving i hendene har prøvd sidene for oss ennå.
- Bryterstyring, øyestyring og talestyring er ikke prøvd.
- Brukerens egne ord vises nøyaktig som de ble skrevet. Hvilket språk de er på, vet vi ikke (3.1.2).

## WCAG 2.2, nivå A og AA

${table(["A", "AA"])}

## WCAG 2.2, nivå AAA som vi prøver å holde

${table(["AAA"])}

## Hvordan det er prøvd

Brukerens sider er prøvd i størrelsene 768×1024, 1024×768, 390×844 og 320×640. Koordinatorens sider er prøvd i 1280×800, 768×1024 og 320×640. I hver
tilstand og hver størrelse: axe med reglene for A, AA, AAA og god praksis, uten ett eneste funn, og disse prøvene:

${Object.entries(checkWords).filter(([name]) => ran.checks.has(name)).map(([, [name, words]]) => `- **${name}:** ${words}`).join("\n")}

Tilstandene, med navnene på [skjermbildene](skjermer/README.md): ${states.join(", ")}.
`;
}
