import type { Verdict } from "@goodstanding/domain/review/severity";
import type { ApiOutputs, AppraisalFinding } from "../../../lib/api.ts";

/** As it lies among the answers of the server that are kept. */
type KeptDesk = ApiOutputs["appraisals"]["get"];

/** What the page shows before the server has answered. */
export type DeskChange =
  | { readonly kind: "mark"; readonly item: string; readonly result: Verdict | null }
  | { readonly kind: "confirm"; readonly items: readonly string[] }
  | { readonly kind: "tick"; readonly sha256: string; readonly isViewed: boolean }
  | { readonly kind: "judge"; readonly key: string; readonly stance: AppraisalFinding["stance"] }
  | { readonly kind: "remove-comment"; readonly commentId: string };

export function patchDesk(desk: KeptDesk, change: DeskChange): KeptDesk {
  switch (change.kind) {
    case "mark": {
      const { item: marked, result } = change;
      const mark = result === null ? null : { result, isCarried: false };
      return { ...desk, items: desk.items.map((item) => (item.key === marked ? { ...item, mark } : item)) };
    }
    case "confirm": {
      const confirmed = new Set(change.items);
      const items = desk.items.map((item) =>
        item.mark !== null && confirmed.has(item.key)
          ? { ...item, mark: { ...item.mark, isCarried: false } }
          : item,
      );
      return { ...desk, items };
    }
    case "tick": {
      const others = desk.viewed.filter((sha256) => sha256 !== change.sha256);
      return { ...desk, viewed: change.isViewed ? [...others, change.sha256] : others };
    }
    case "judge":
      return {
        ...desk,
        findings: desk.findings.map((finding) =>
          finding.key === change.key ? { ...finding, stance: change.stance } : finding,
        ),
      };
    case "remove-comment":
      return { ...desk, comments: desk.comments.filter(({ id }) => id !== change.commentId) };
  }
}
