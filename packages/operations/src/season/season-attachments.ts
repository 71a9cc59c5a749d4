import { checklistDocument } from "@goodstanding/documents/forms/checklist-document";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { regimeNames } from "@goodstanding/domain/policy/regime";
import { resolveCitation } from "@goodstanding/domain/policy/resolve-citation";
import type { MailAttachment } from "@goodstanding/mail/compose-mail";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What is to be handed in for the year, as a form to be ticked; one for each kind of accreditation. */
export const seasonAttachments = (
  policies: readonly Policy[],
  { school, year, day }: { readonly school: string; readonly year: number; readonly day: LocalDate },
): Promise<readonly MailAttachment[]> =>
  Promise.all(
    policies
      .filter(({ association }) => association.checklist.parts.length > 0)
      .map(async (policy) => ({
        filename: attachmentName(policy, year),
        content: await checklistDocument({
          ...{ school, day, title: `${year}年度${regimeNames[policy.regime].zh}持续改进材料清单` },
          lines: linesOf(policy),
        }),
        type: DOCX,
      })),
  );

const attachmentName = ({ regime }: Policy, year: number): string =>
  `${year}年度${regimeNames[regime].zh}材料清单.docx`;

const linesOf = (policy: Policy) =>
  policy.association.checklist.parts.flatMap((part) => {
    const slots =
      part.kind === "courses"
        ? part.courseKinds.flatMap((kind) => kind.slots.map((slot) => ({ ...slot, under: kind.name.zh })))
        : part.slots.map((slot) => ({ ...slot, under: null }));
    return slots.map(({ name, necessity, citation, under }) => {
      const { document, clause } = resolveCitation(policy, citation);
      return {
        part: under === null ? part.name.zh : `${part.name.zh}（${under}）`,
        name: name.zh,
        isRequired: necessity === "required",
        source: `${document}${clause}`,
      };
    });
  });
