import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";

export function HostDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const after = useAfterChange(onClose);
  const list = useMutation(
    trpc.links.listHost.mutationOptions({ onSuccess: () => after(t("links.hosts.added")) }),
  );
  const [host, setHost] = useState("");
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={t("links.hosts.add")}
      submitLabel={t("links.hosts.add")}
      refused={t("links.hosts.refused")}
      failure={list.error}
      pending={list.isPending}
      ready={host.trim() !== "" && reason.trim() !== ""}
      onSubmit={() => list.mutate({ host, reason })}
      onClose={onClose}
    >
      <Field label={t("links.hosts.host")} hint={t("links.hosts.hostHint")}>
        {(id) => <Input id={id} value={host} autoFocus onChange={({ target }) => setHost(target.value)} />}
      </Field>
      <Field label={t("links.hosts.reason")}>
        {(id) => (
          <Input id={id} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
    </FormDialog>
  );
}
