import { expect, test } from "vitest";
import { findPlaces } from "./find-places.ts";
import { indexText } from "./text-index.ts";

const pageOf = (html: string): HTMLElement => {
  const root = document.createElement("div");
  root.innerHTML = html;
  return root;
};

test("words that a document parts in runs are found as one, and the range says where", async () => {
  const { text, rangeOf } = await indexText(pageOf("<p>课程<b>目标</b>达成</p>"), { isPlain: false });
  const [at = -1] = findPlaces(text, "程目标达");
  const range = rangeOf(at, at + 4);
  expect(range.toString()).toBe("程目标达");
  expect([range.startOffset, range.endOffset]).toEqual([1, 1]);
});

test("two cells or paragraphs make no word", async () => {
  const { text } = await indexText(
    pageOf("<table><tr><td>机械</td><td>原理</td></tr></table><p>设</p><p>计</p>"),
    {
      isPlain: false,
    },
  );
  expect(text).toBe("机械\n原理\n设\n计");
});

test("plain text keeps its own line ends alone", async () => {
  const { text, rangeOf } = await indexText(pageOf("<div>一\n二</div><div>三</div>"), { isPlain: true });
  expect(text).toBe("一\n二三");
  expect(rangeOf(2, 4).toString()).toBe("二三");
});
