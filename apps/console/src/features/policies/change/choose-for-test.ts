import { fireEvent, waitFor } from "@testing-library/react";

/** Chooses an option of a select by its words; where one can search, it is searched for first, because long lists draw only what is in sight. */
export async function choose(select: HTMLElement, words: string): Promise<void> {
  fireEvent.mouseDown(select);
  if (!select.hasAttribute("readonly")) fireEvent.change(select, { target: { value: words } });
  fireEvent.click(await waitFor(() => optionOf(words)));
}

function optionOf(words: string): Element {
  const options = [...document.querySelectorAll(".ant-select-item-option")];
  const found = options.findLast(({ textContent }) => textContent === words);
  if (!found) throw new Error(`No option ${words} among ${options.map((each) => each.textContent).join()}`);
  return found;
}
