import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Order } from "./oversight-views.ts";
import { isTooLarge, ScanField } from "./scan-field.tsx";
import { TextField } from "./text-field.tsx";
import { useWithScan } from "./use-with-scan.ts";

/** What shows that it is done. */
export function CloseOrderDialog({
  order,
  onClose,
}: {
  readonly order: Order;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [closedOn, setClosedOn] = useState<string>(today);
  const [evidence, setEvidence] = useState("");
  const [scan, setScan] = useState<File | null>(null);
  const withScan = useWithScan();
  const close = useAct("oversight.closeOrder", {
    done: t("oversight.done.closed"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("oversight.orders.closeTitle", { programme: order.programme.name })}
      submitLabel={t("oversight.orders.close")}
      refused={t("oversight.refused")}
      failure={withScan.failure ?? close.error}
      pending={withScan.pending || close.isPending}
      ready={evidence.trim() !== "" && closedOn !== "" && !isTooLarge(scan)}
      onSubmit={() =>
        withScan.send(scan, (scanSha256) =>
          close.mutate({ orderId: order.id, closedOn, evidence, scanSha256 }),
        )
      }
      onClose={onClose}
    >
      <TextField
        label={t("oversight.orders.evidence")}
        hint={t("oversight.orders.evidenceHint")}
        value={evidence}
        maxLength={2000}
        isLong
        onChange={setEvidence}
      />
      <Field label={t("oversight.orders.closedOn")}>
        {(id) => (
          <DateInput id={id} value={closedOn} min={order.orderedOn} max={today} onChange={setClosedOn} />
        )}
      </Field>
      <ScanField label={t("oversight.orders.scan")} scan={scan} onPick={setScan} />
    </FormDialog>
  );
}
