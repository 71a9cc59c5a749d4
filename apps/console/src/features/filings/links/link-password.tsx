import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { failureText } from "../../../lib/api-error.ts";
import { useLanguage } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useCopy } from "../../../lib/use-copy.ts";
import type { EvidenceLink } from "./link-views.ts";
import styles from "./slot-links.module.css";

interface LinkPasswordProps {
  readonly link: Pick<EvidenceLink, "id" | "hasPassword">;
  readonly mayRead: boolean;
}

/** Asked for only when somebody wants to see it, and forgotten when it is hidden again. */
export function LinkPassword({ link: { id, hasPassword }, mayRead }: LinkPasswordProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const trpc = useTRPC();
  const copy = useCopy();
  const { message } = App.useApp();
  const reveal = useMutation(
    trpc.links.password.mutationOptions({
      onError: (failure) => void message.error(failureText(failure, language)),
    }),
  );
  if (!hasPassword) return <small>{t("links.password.none")}</small>;
  if (!mayRead) return null;
  if (reveal.data === undefined) {
    return (
      <Button size="small" loading={reveal.isPending} onClick={() => reveal.mutate({ linkId: id })}>
        {t("links.password.show")}
      </Button>
    );
  }
  const { password } = reveal.data;
  return (
    <>
      <span className={styles.password}>{password}</span>
      <Button size="small" onClick={() => void copy(password)}>
        {t("links.password.copy")}
      </Button>
      <Button size="small" onClick={() => reveal.reset()}>
        {t("links.password.hide")}
      </Button>
      <small role="status">{t("links.password.recorded")}</small>
    </>
  );
}
