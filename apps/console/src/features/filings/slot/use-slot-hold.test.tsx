import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import type { SlotTarget } from "./slot-target.ts";
import { useSlotHold } from "./use-slot-hold.ts";

function Slot({ target }: { readonly target: SlotTarget }) {
  const { begin } = useSlotHold(target, "courses/c1/syllabus");
  return (
    <button type="button" onClick={begin}>
      edit
    </button>
  );
}

test.each([
  ["filings", { kind: "filing", id: "f1" }, { id: "f1" }],
  ["courses", { kind: "package", id: "p1" }, { packageId: "p1" }],
] as const)(
  "a slot of %s is held from the first touch and let go with the page",
  async (noun, target, of) => {
    const answer = vi.fn<Answer>(() => null);
    const { getByRole, unmount } = await renderPart(<Slot target={target} />, { answer });
    expect(answer).not.toHaveBeenCalled();
    fireEvent.click(getByRole("button"));
    const slot = { ...of, slotKey: "courses/c1/syllabus" };
    await waitFor(() => expect(answer).toHaveBeenCalledWith(`${noun}.holdSlot`, slot));
    unmount();
    await waitFor(() => expect(answer).toHaveBeenLastCalledWith(`${noun}.releaseSlot`, slot));
  },
);
