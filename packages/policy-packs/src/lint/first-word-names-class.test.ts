import type { AssociationPack } from "@goodstanding/domain/policy/pack";
import { expect, it } from "vitest";
import { allPacks } from "../packs.ts";
import { firstWordNamesClass } from "./first-word-names-class.ts";
import type { LoadedPack } from "./linter.ts";

const lint = (pack: LoadedPack["pack"]) => firstWordNamesClass({ file: `packs/${pack.id}.json`, pack }, []);

it("finds nothing in the packs that ship", () => {
  expect(allPacks.flatMap(lint)).toEqual([]);
});

it("finds a class that is called by another word first", () => {
  const association = allPacks.find((pack) => pack.level === "association");
  if (!association) throw new Error("an association pack expected");
  const classes: AssociationPack["checklist"]["classes"] = association.checklist.classes.map((each) =>
    each.id === "syllabus" ? { ...each, words: each.words.toReversed() } : each,
  );
  expect(lint({ ...association, checklist: { ...association.checklist, classes } })).toEqual([
    {
      file: "packs/ceeaa-2025.json",
      path: "checklist.classes.1.words.0",
      reason: {
        zh: "现为 课程大纲；第一个词应为类别名称 课程教学大纲",
        en: "found 课程大纲; the first word must be the name of the class, 课程教学大纲",
      },
    },
  ]);
});
