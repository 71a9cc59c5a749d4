import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
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
  for (const day of ["2026-07-01", ""]) {
    fireEvent.change(field, { target: { value: day } });
    fireEvent.blur(field);
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith("courses.noteEvaluation", {
        packageId: course.packageId,
        evaluatedOn: day === "" ? null : day,
      }),
    );
  }
});

test("who may not edit the package reads the day", async () => {
  const { queryByLabelText, getByText } = await renderPart(
    <EvaluationField course={{ ...course, evaluatedOn: localDate("2026-06-30") }} mayEdit={false} />,
  );
  expect(queryByLabelText("评价日期")).toBeNull();
  expect(getByText(/评价日期 6月30日/)).toBeDefined();
});
