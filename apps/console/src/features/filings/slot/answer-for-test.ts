import type { Answer } from "../../../ui/api-for-test.tsx";

/** A server that has no links, and answers everything else with nothing. */
export const answerWithoutLinks: Answer = (path) => (path === "links.list" ? { links: [] } : null);
