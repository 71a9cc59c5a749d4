import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAfterChange } from "../../../lib/use-after-change.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { OutsideLink } from "../../../ui/outside-link.tsx";
import type { EvidenceLink } from "./link-views.ts";

interface AcknowledgeLinkProps {
  readonly link: Pick<EvidenceLink, "id" | "url" | "state" | "check" | "may">;
}

/** Where a person can find in order what the last look found: the button for it, with the dialog that asks why. */
export function AcknowledgeLink({ link }: AcknowledgeLinkProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { check, state } = link;
  if (!link.may.acknowledge || check === null || (state !== "changed" && state !== "open")) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t("links.acknowledge.button")}
      </Button>
      {asking ? (
        <AcknowledgeDialog
          linkId={link.id}
          url={link.url}
          checkId={check.id}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

interface AcknowledgeDialogProps {
  readonly linkId: string;
  readonly url: string;
  /** The look that the person has seen. */
  readonly checkId: string;
  readonly onClose: () => void;
}

function AcknowledgeDialog({ linkId, url, checkId, onClose }: AcknowledgeDialogProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const after = useAfterChange(onClose);
  const acknowledge = useMutation(
    trpc.links.acknowledge.mutationOptions({ onSuccess: () => after(t("links.acknowledge.done")) }),
  );
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={t("links.acknowledge.title")}
      submitLabel={t("links.acknowledge.submit")}
      refused={t("links.acknowledge.refused")}
      failure={acknowledge.error}
      pending={acknowledge.isPending}
      ready={reason.trim() !== ""}
      onSubmit={() => acknowledge.mutate({ linkId, checkId, reason })}
      onClose={onClose}
    >
      <p>
        <OutsideLink url={url} />
      </p>
      <p>{t("links.acknowledge.hint")}</p>
      <Field label={t("links.acknowledge.reason")} hint={t("links.acknowledge.reasonHint")}>
        {(id) => (
          <Input
            id={id}
            value={reason}
            autoFocus
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
