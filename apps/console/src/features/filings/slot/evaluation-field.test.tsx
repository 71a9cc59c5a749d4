import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { courseForTest } from "../filing-for-test.ts";
import { EvaluationField } from "./evaluation-field.tsx";

const course = courseForTest(1, "机械原理");

test("the day of the evaluation is kept when one leaves the field, and may be taken out", async () => {
  const answer = vi.fn<(path: string, input: unknown) => unknown>(() => null);
  const dated = { ...course, evaluatedOn: localDate("2026-06-30") };
  const { getByLabelText } = await renderPart(<EvaluationField course={dated} mayEdit />, { answer });
  const field = getByLabelText("评价日期");
  fireEvent.blur(field);
  expect(answer).not.toHaveBeenCalled();
  for (const [before, day] of [
    ["2026-06-30", "2026-07-01"],
    ["2026-07-01", ""],
  ]) {
    fireEvent.change(field, { target: { value: day } });
    fireEvent.blur(field);
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith("courses.noteEvaluation", {
        packageId: course.packageId,
        evaluatedOn: day === "" ? null : day,
        before,
      }),
    );
  }
});

test("a day that another has set meanwhile is shown, and never taken out by who only passes through the field", async () => {
  const answer = vi.fn<(path: string, input: unknown) => unknown>(() => {
    throw new Refusal("course-package.evaluation-moved", { "found.zh": "2026-06-30" });
  });
  const { getByLabelText, getByRole, findByText } = await renderPart(<Polled />, { answer });
  const field = getByLabelText("评价日期");
  fireEvent.click(getByRole("button", { name: "poll" }));
  expect(field).toHaveProperty("value", "2026-06-30");
  fireEvent.focus(field);
  fireEvent.blur(field);
  expect(answer).not.toHaveBeenCalled();
  // Typed before the next poll brings a third day: sent with what was seen, refused, and the third day is shown.
  fireEvent.change(field, { target: { value: "2026-07-02" } });
  fireEvent.click(getByRole("button", { name: "poll" }));
  expect(field).toHaveProperty("value", "2026-07-02");
  fireEvent.blur(field);
  await findByText(/评价日期已被他人改动/);
  const said = { packageId: course.packageId, evaluatedOn: "2026-07-02", before: "2026-06-30" };
  expect(answer).toHaveBeenCalledExactlyOnceWith("courses.noteEvaluation", said);
  expect(field).toHaveProperty("value", "2026-07-01");
});

/** The page, renewed while the field is open. */
function Polled() {
  const days = [null, localDate("2026-06-30"), localDate("2026-07-01")];
  const [at, setAt] = useState(0);
  return (
    <>
      <EvaluationField course={{ ...course, evaluatedOn: days[at] ?? null }} mayEdit />
      <button type="button" onClick={() => setAt(at + 1)}>
        poll
      </button>
    </>
  );
}

test("who may not edit the package reads the day", async () => {
  const { queryByLabelText, getByText } = await renderPart(
    <EvaluationField course={{ ...course, evaluatedOn: localDate("2026-06-30") }} mayEdit={false} />,
  );
  expect(queryByLabelText("评价日期")).toBeNull();
  expect(getByText(/评价日期 6月30日/)).toBeDefined();
});
