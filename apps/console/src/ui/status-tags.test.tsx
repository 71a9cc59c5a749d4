import { filingStatuses } from "@goodstanding/domain/filings/filing-status";
import { obligationStates } from "@goodstanding/domain/obligations/obligation";
import { gravities } from "@goodstanding/domain/policy/gravity";
import { deliveryStates } from "@goodstanding/domain/reminders/delivery-state";
import { severities } from "@goodstanding/domain/review/severity";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { DeliveryTag } from "./delivery-tag.tsx";
import { EvidenceStateTag, evidenceStates } from "./evidence-state-tag.tsx";
import { FilingStatusTag } from "./filing-status-tag.tsx";
import { GravityTag } from "./gravity-tag.tsx";
import { LinkCheckTag, linkOutcomes } from "./link-check-tag.tsx";
import { ObligationTag } from "./obligation-tag.tsx";
import { renderPart } from "./render-for-test.tsx";
import { ReviewStateTag, reviewStates } from "./review-state-tag.tsx";
import { VerdictTag } from "./verdict-tag.tsx";

const families: readonly (readonly [string, readonly ReactNode[]])[] = [
  ["filing", filingStatuses.map((status) => <FilingStatusTag key={status} status={status} />)],
  ["obligation", obligationStates.map((state) => <ObligationTag key={state} state={state} />)],
  ["gravity", gravities.map((gravity) => <GravityTag key={gravity} gravity={gravity} />)],
  [
    "verdict",
    [...severities, "clean" as const, "waived" as const].map((verdict) => (
      <VerdictTag key={verdict} verdict={verdict} />
    )),
  ],
  ["review", reviewStates.map((state) => <ReviewStateTag key={state} state={state} />)],
  ["evidence", evidenceStates.map((state) => <EvidenceStateTag key={state} state={state} />)],
  ["link", linkOutcomes.map((outcome) => <LinkCheckTag key={outcome} outcome={outcome} />)],
  ["delivery", deliveryStates.map((state) => <DeliveryTag key={state} state={state} />)],
];

test.each(families)("every %s state has a word and an icon of its own", async (_, tags) => {
  for (const language of ["zh", "en"] as const) {
    const { container, unmount } = await renderPart(tags, { language });
    const drawn = [...container.querySelectorAll("[data-tone]")];
    const words = drawn.map((tag) => tag.textContent);
    const icons = drawn.map((tag) => tag.querySelector("svg")?.dataset.icon);
    expect(drawn).toHaveLength(tags.length);
    expect(new Set(words).size).toBe(tags.length);
    expect(words).not.toContain("");
    expect(new Set(icons).size).toBe(tags.length);
    expect(icons).not.toContain(undefined);
    unmount();
  }
});
