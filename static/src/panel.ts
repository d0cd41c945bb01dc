import type { DrawPanel } from "./drawing.js";
import type { PlanPanel } from "./plan/panels.js";
import type { Said } from "./protocol.js";
import type { NearPanel } from "./together/near.js";
import type { Where } from "./where.js";

/** Something that stands in the question's place until it is closed. */
export type Panel =
  | { kind: "more"; belongs: Where | undefined }
  | { kind: "edit"; said: Pick<Said, "step" | "round" | "title" | "text" | "cards">; back?: Panel }
  | { kind: "go_to" }
  | { kind: "others" }
  | DrawPanel
  | { kind: "help" | "finish"; back?: Panel }
  | { kind: "together"; helper: boolean }
  | NearPanel
  | PlanPanel;
