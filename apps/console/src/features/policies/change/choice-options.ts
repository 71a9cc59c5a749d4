import type { Choice } from "@goodstanding/domain/policy/school-settings";
import type { PackCard } from "../policy-views.ts";

/** One way to choose: a series through its versions, shown by its latest, or one document. */
export interface ChoiceOption {
  readonly key: string;
  readonly kind: "follow" | "pin";
  readonly choice: Choice;
  readonly shown: PackCard;
}

/** Each series of the documents, then each document by itself. */
export function choiceOptions(packs: readonly PackCard[]): readonly ChoiceOption[] {
  const latest = new Map(packs.toSorted(byStart).map((pack) => [pack.series, pack]));
  return [
    ...[...latest].map(([series, shown]) => option("follow", { follow: series }, shown)),
    ...packs.map((pack) => option("pin", { pin: pack.id }, pack)),
  ];
}

/** The same text for the same choice. */
export const choiceKey = (choice: Choice | null): string =>
  choice === null ? "none" : "pin" in choice ? `pin ${choice.pin}` : `follow ${choice.follow}`;

const option = (kind: ChoiceOption["kind"], choice: Choice, shown: PackCard): ChoiceOption => ({
  ...{ key: choiceKey(choice), kind, choice, shown },
});

const byStart = (a: PackCard, b: PackCard): number =>
  (a.effective.from ?? "") < (b.effective.from ?? "") ? -1 : 1;
