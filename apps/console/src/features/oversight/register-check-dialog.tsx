import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { DocumentField } from "../../ui/document-field.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { ProgrammeSelect } from "./programme-select.tsx";
import { isTooLarge, ScanField } from "./scan-field.tsx";
import { TextField } from "./text-field.tsx";
import { useWithScan } from "./use-with-scan.ts";
import { YearField } from "./year-field.tsx";

/** Which programmes' filings of a year the agency has drawn. */
export function RegisterCheckDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [year, setYear] = useState(yearOf(today) - 1);
  const [agency, setAgency] = useState("");
  const [announcedOn, setAnnouncedOn] = useState<string>(today);
  const [document, setDocument] = useState("");
  const [programmeIds, setProgrammeIds] = useState<readonly ProgrammeId[]>([]);
  const [scan, setScan] = useState<File | null>(null);
  const withScan = useWithScan();
  const register = useAct("oversight.registerSpotCheck", {
    done: t("oversight.done.check"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("oversight.checks.register")}
      submitLabel={t("oversight.letters.submit")}
      refused={t("oversight.refused")}
      failure={withScan.failure ?? register.error}
      pending={withScan.pending || register.isPending}
      ready={agency.trim() !== "" && announcedOn !== "" && programmeIds.length > 0 && !isTooLarge(scan)}
      onSubmit={() =>
        withScan.send(scan, (scanSha256) =>
          register.mutate({
            ...{ year, agency, announcedOn, document, scanSha256 },
            programmeIds: [...programmeIds],
          }),
        )
      }
      onClose={onClose}
    >
      <YearField value={year} onChange={setYear} />
      <TextField label={t("oversight.checks.agency")} value={agency} maxLength={100} onChange={setAgency} />
      <Field label={t("oversight.checks.announcedOn")}>
        {(id) => <DateInput id={id} value={announcedOn} max={today} onChange={setAnnouncedOn} />}
      </Field>
      <DocumentField
        label={t("programmes.document")}
        hint={t("programmes.documentHint")}
        value={document}
        maxLength={300}
        onChange={setDocument}
      />
      <Field label={t("oversight.checks.scope")}>
        {(id) => <ProgrammeSelect id={id} value={programmeIds} onChange={setProgrammeIds} />}
      </Field>
      <ScanField label={t("oversight.checks.scan")} scan={scan} onPick={setScan} />
    </FormDialog>
  );
}
