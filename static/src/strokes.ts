// A drawing as it is sent and kept: strokes in a square, whole numbers and lines
// only (dialog/drawing.go). Nothing here looks at what it shows.

export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

/** The side of the square, and how long a path may be, in characters. */
export const side = 1000, maxDrawing = 40_000;

const near = 6; // as wide as half a line: a point nearer than this to the last one shows nothing

/** The stroke with one more point, unless it is where the last one was. */
export function extended(stroke: Stroke, point: Point): Stroke {
  const last = stroke.at(-1);
  return last && Math.hypot(point[0] - last[0], point[1] - last[1]) < near ? stroke : [...stroke, point];
}

/** A point of the square that is shown in a box on the screen. What is outside is at its edge. */
export function pointIn(box: { left: number; top: number; width: number; height: number }, x: number, y: number): Point {
  const within = (part: number): number => Math.min(side, Math.max(0, Math.round(part * side)));
  return [within((x - box.left) / box.width), within((y - box.top) / box.height)];
}

/** How far a finger went. */
export function lengthOf(stroke: Stroke): number {
  return stroke.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - (stroke[i]?.[0] ?? x), y - (stroke[i]?.[1] ?? y)), 0);
}

/** A stroke as a path. A touch that went nowhere is a dot: a line to itself. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return "";
  return `M${first.join(" ")}${(rest.length > 0 ? rest : [first]).map((point) => `L${point.join(" ")}`).join("")}`;
}

/** The path without its last stroke. */
export function withoutLast(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("M")));
}
