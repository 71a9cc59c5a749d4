import { render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useScrollOnChange } from "./use-scroll-on-change.ts";

function Part({ of }: { readonly of: string | null }) {
  return <div ref={useScrollOnChange<HTMLDivElement>(of)} />;
}

test("scrolls when the key changes, not at first and not again for the same key", () => {
  const scroll = vi.spyOn(HTMLElement.prototype, "scrollIntoView");
  const { rerender } = render(<Part of={null} />);
  expect(scroll).not.toHaveBeenCalled();
  rerender(<Part of="first" />);
  rerender(<Part of="first" />);
  expect(scroll).toHaveBeenCalledExactlyOnceWith({ behavior: "smooth", block: "start" });
});
