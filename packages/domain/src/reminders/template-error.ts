import { type AppError, appError } from "../kernel/app-error.ts";
import { textParam } from "../kernel/fill-text.ts";
import type { TemplateProblem } from "./check-template.ts";
import { templatePartNames } from "./mail-template.ts";

/** What keeps a template from being saved, in words. */
export function templateError(problem: TemplateProblem): AppError {
  const part = textParam("part", templatePartNames[problem.part]);
  switch (problem.kind) {
    case "unknown": {
      const known = problem.known.map((name) => `{${name}}`).join(" ");
      return appError("template.unknown-placeholder", { ...part, name: `{${problem.name}}`, known });
    }
    case "missing":
      return appError("template.missing-placeholder", {
        ...part,
        names: problem.names.map((name) => `{${name}}`).join(" "),
      });
    case "brace":
      return appError("template.brace", { ...part, example: "{unit}" });
    case "long":
      return appError("template.too-long", { ...part, length: problem.length, most: problem.most });
    case "no-part":
      return appError("template.no-part", part);
  }
}
