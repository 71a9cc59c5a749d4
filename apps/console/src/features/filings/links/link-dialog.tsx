import type { Placement } from "@goodstanding/domain/filings/placement";
import { useMutation } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAfterChange } from "../../../lib/use-after-change.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useSlotTarget } from "../slot/slot-target.ts";
import type { EvidenceLink } from "./link-views.ts";

type LinkDialogProps = { readonly onClose: () => void } & (
  | { readonly place: Placement; readonly link?: never }
  | { readonly place?: never; readonly link: EvidenceLink }
);

/** Adds a link to a slot, or changes one. */
export function LinkDialog({ place, link, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const after = useAfterChange(onClose);
  const onSuccess = () => after(t("links.slot.saved"));
  const { kind, id: targetId } = useSlotTarget();
  const addToFiling = useMutation(trpc.links.add.mutationOptions({ onSuccess }));
  const addToPackage = useMutation(trpc.courses.addLink.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.links.change.mutationOptions({ onSuccess }));
  const [url, setUrl] = useState(link?.url ?? "");
  const [password, setPassword] = useState("");
  const [without, setWithout] = useState(false);
  const [expiresOn, setExpiresOn] = useState<string>(link?.expiresOn ?? "");
  const [remark, setRemark] = useState(link?.remark ?? "");
  const keeps = link?.hasPassword === true;
  return (
    <FormDialog
      title={t(link ? "links.slot.change" : "links.slot.add")}
      submitLabel={t(link ? "links.slot.change" : "links.slot.add")}
      refused={t("links.slot.refused")}
      failure={addToFiling.error ?? addToPackage.error ?? change.error}
      pending={addToFiling.isPending || addToPackage.isPending || change.isPending}
      ready={url.trim() !== ""}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("links.field.url")} hint={t("links.field.urlHint")}>
        {(id) => (
          <Input
            id={id}
            type="url"
            value={url}
            autoFocus
            maxLength={2000}
            placeholder="https://"
            onChange={({ target }) => setUrl(target.value)}
          />
        )}
      </Field>
      <Field
        label={t("links.field.password")}
        hint={t(keeps ? "links.field.passwordKept" : "links.field.passwordHint")}
      >
        {(id) => (
          <Input
            id={id}
            value={password}
            disabled={without}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            onChange={({ target }) => setPassword(target.value)}
          />
        )}
      </Field>
      {keeps ? (
        <Checkbox checked={without} onChange={({ target }) => setWithout(target.checked)}>
          {t("links.field.passwordNone")}
        </Checkbox>
      ) : null}
      <Field label={t("links.field.expiresOn")} hint={t("links.field.expiresHint")}>
        {(id) => <DateInput id={id} value={expiresOn} onChange={setExpiresOn} />}
      </Field>
      <Field label={t("links.field.remark")}>
        {(id) => (
          <Input id={id} value={remark} maxLength={500} onChange={({ target }) => setRemark(target.value)} />
        )}
      </Field>
    </FormDialog>
  );

  function submit(): void {
    const entered = { url, remark: remark || null, expiresOn: expiresOn || null };
    const locked = { password: password || null };
    if (place && kind === "filing")
      addToFiling.mutate({ id: targetId, placement: place, ...entered, ...locked });
    else if (place)
      addToPackage.mutate({ packageId: targetId, slot: place.slot, band: place.band, ...entered, ...locked });
    else change.mutate({ linkId: link.id, ...entered, ...changedPassword() });
  }

  /** Left out: it stays as it is. */
  function changedPassword(): { readonly password?: string | null } {
    if (without) return { password: null };
    return password === "" ? {} : { password };
  }
}
