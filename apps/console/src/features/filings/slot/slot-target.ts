import type { Placement } from "@goodstanding/domain/filings/placement";
import { createContext, use } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../../lib/use-act.ts";
import type { PlacingEntry } from "../sorting/placing-entry.ts";

/** What is being put together: a filing, or a course package that its own unit works on without any filing. */
export interface SlotTarget {
  readonly kind: "filing" | "package";
  readonly id: string;
}

export const SlotTargetContext = createContext<SlotTarget | null>(null);

export function useSlotTarget(): SlotTarget {
  const target = use(SlotTargetContext);
  if (target === null) throw new Error("useSlotTarget needs a SlotTargetContext above it");
  return target;
}

type DeclarationKind = "no-revision" | "no-student-in-band" | "pair-in-one";

/** What can be done in the places of either; a package knows no revisions, its course and part are its own. */
export function useSlotActs() {
  const { t } = useTranslation();
  const { kind, id } = useSlotTarget();
  const signed = { done: t("intake.declare.done") };
  const taken = { done: t("intake.declare.withdrawn") };
  const of = {
    filing: {
      place: useAct("filings.placeFiles"),
      unplace: useAct("filings.unplaceFiles"),
      remove: useAct("filings.removeFiles"),
      declare: useAct("filings.declare", signed),
      withdraw: useAct("filings.withdrawDeclaration", taken),
    },
    package: {
      place: useAct("courses.placeFiles"),
      unplace: useAct("courses.unplaceFiles"),
      remove: useAct("courses.removeFiles"),
      declare: useAct("courses.declare", signed),
      withdraw: useAct("courses.withdrawDeclaration", taken),
    },
  };
  const isFiling = kind === "filing";
  return {
    isBusy: Object.values(of[kind]).some(({ isPending }) => isPending),
    place: (entries: readonly PlacingEntry[]): Promise<unknown> =>
      isFiling
        ? of.filing.place.mutateAsync({ id, files: [...entries] })
        : of.package.place.mutateAsync({
            packageId: id,
            files: entries.map(({ fileId, placement: { slot, band } }) => ({ fileId, slot, band })),
          }),
    unplace: (fileIds: readonly string[]) =>
      isFiling
        ? of.filing.unplace.mutate({ id, fileIds: [...fileIds] })
        : of.package.unplace.mutate({ packageId: id, fileIds: [...fileIds] }),
    remove: (fileIds: readonly string[]) =>
      isFiling
        ? of.filing.remove.mutate({ id, fileIds: [...fileIds] })
        : of.package.remove.mutate({ packageId: id, fileIds: [...fileIds] }),
    declare: (placement: Placement, declaration: DeclarationKind, remark: string | null) =>
      isFiling
        ? of.filing.declare.mutate({ id, placement, kind: declaration, remark })
        : of.package.declare.mutate({
            packageId: id,
            slot: placement.slot,
            band: placement.band,
            remark,
          }),
    withdraw: (declarationId: string) =>
      isFiling
        ? of.filing.withdraw.mutate({ id, declarationId })
        : of.package.withdraw.mutate({ packageId: id, declarationId }),
  };
}
