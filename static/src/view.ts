/** The two parts of the bruker's page. Both are the same page to the server. */
export type View = "talk" | "plan";

const paths: Record<View, string> = { talk: "/samtale", plan: "/min-plan" };

export function viewNow(): View {
  return location.pathname === paths.plan ? "plan" : "talk";
}

export function pathOf(view: View): string {
  return paths[view];
}
