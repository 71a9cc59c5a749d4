import { HistoryOutlined } from "@ant-design/icons";
import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { ObligationTag } from "../../ui/obligation-tag.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import { AdjustmentList } from "./adjustment-list.tsx";
import styles from "./obligation-history.module.css";
import type { History } from "./programme-views.ts";

/** What a duty said before, with the packs of then, and every date that was moved; asked for only when wanted. */
export function ObligationHistory({ obligationId }: { readonly obligationId: ObligationId }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (open) return <LoadedHistory obligationId={obligationId} />;
  return (
    <div>
      <Button type="link" size="small" icon={<HistoryOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t("programmes.history.open")}
      </Button>
    </div>
  );
}

function LoadedHistory({ obligationId }: { readonly obligationId: ObligationId }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const history = useQuery(trpc.obligations.history.queryOptions({ id: obligationId }));
  return (
    <Loaded query={history} what={t("programmes.history.title")}>
      {(data) => <HistoryList history={data} />}
    </Loaded>
  );
}

function HistoryList({ history: { obligation, revisions, adjustments } }: { readonly history: History }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const levelWord = useLevelWord();
  const { regime } = obligation;
  const withdrawn = adjustments.filter((adjustment) => adjustment.withdrawn !== null);
  return (
    <section className={styles.history}>
      <h4 className={styles.title}>{t("programmes.history.title")}</h4>
      {revisions.length + withdrawn.length === 0 ? <p>{t("programmes.history.none")}</p> : null}
      <ol className={styles.list}>
        {revisions.map(({ id, replacedAt, state, schoolDue, agencyDue, why, packs }) => (
          <li key={id}>
            <p>
              {t("programmes.history.until", { at: format.instant(replacedAt) })}{" "}
              <ObligationTag state={state} />{" "}
              {schoolDue === null ? null : `${levelWord("school", regime)} ${format.day(schoolDue)} `}
              {agencyDue === null ? null : `${levelWord("agency", regime)} ${format.day(agencyDue)}`}
            </p>
            <p className={styles.soft}>
              {text(why)} · <code>{packs.join(" · ")}</code>
            </p>
          </li>
        ))}
      </ol>
      {withdrawn.length === 0 ? null : <AdjustmentList adjustments={withdrawn} regime={regime} />}
    </section>
  );
}
