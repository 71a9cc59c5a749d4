import { CloseOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { failureText } from "../../../lib/api-error.ts";
import { useLanguage, useText } from "../../../lib/language.ts";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import type { Arrival } from "../filing-views.ts";
import { type UploadPlace, uploadEndpoint } from "../upload/send-file.ts";
import type { UploadItem } from "../upload/upload-item.ts";
import styles from "./arrival-list.module.css";

const shownRows = 20;

interface ArrivalListProps {
  readonly arrivals: readonly Arrival[];
  readonly place: UploadPlace;
  /** What this window sends has its own list. */
  readonly own: readonly Pick<UploadItem, "path" | "state">[];
}

/** What others, or another window, bring into the same place, what is being taken apart there, and what was refused. */
export function ArrivalList({ arrivals, place, own }: ArrivalListProps) {
  const { t } = useTranslation();
  const sending = new Set(own.filter(({ state }) => state !== "done").map(({ path }) => path));
  const others = arrivals.filter(({ path }) => !sending.has(path));
  if (others.length === 0) return null;
  return (
    <section className={styles.arrivals} aria-label={t("intake.arrivals.title")}>
      <h3>{t("intake.arrivals.title")}</h3>
      <p className={styles.note}>{t("intake.arrivals.hint")}</p>
      <ul>
        {others.slice(0, shownRows).map((arrival) => (
          <ArrivalRow key={arrival.id} arrival={arrival} place={place} />
        ))}
      </ul>
      {others.length > shownRows ? (
        <p className={styles.note}>{t("intake.arrivals.more", { count: others.length - shownRows })}</p>
      ) : null}
    </section>
  );
}

function ArrivalRow({ arrival, place }: { readonly arrival: Arrival; readonly place: UploadPlace }) {
  const { t } = useTranslation();
  const text = useText();
  const { path, by, state, percent, problem } = arrival;
  const callOff = useCallOff(place);
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <p>{path}</p>
        {problem === null ? (
          <>
            <small>{t(`intake.arrivals.state.${stageOf(state)}`, { name: text(by) })}</small>
            <ProgressBar percent={percent} label={t("filings.upload.one", { path })} />
          </>
        ) : (
          <p className={styles.refused}>
            {t("intake.arrivals.refused", { name: text(by), why: text(problem) })}
          </p>
        )}
      </div>
      <Button
        size="small"
        icon={<CloseOutlined />}
        loading={callOff.isPending}
        aria-label={t(problem === null ? "filings.upload.cancelOne" : "intake.arrivals.putAway", { path })}
        onClick={() => callOff.mutate(arrival.id)}
      />
    </li>
  );
}

const stageOf = (state: Arrival["state"]): "receiving" | "stored" | "extracting" =>
  state === "stored" || state === "extracting" ? state : "receiving";

/** Calls an upload off as the protocol does, whoever began it. */
function useCallOff(place: UploadPlace) {
  const queryClient = useQueryClient();
  const language = useLanguage();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async (id: string): Promise<unknown> => {
      const answer = await fetch(`${uploadEndpoint(place)}/${id}`, {
        method: "DELETE",
        headers: { "tus-resumable": "1.0.0" },
      });
      return answer.ok ? null : answer.json();
    },
    onSuccess: (refusal) => {
      if (refusal !== null) message.error(failureText(refusal, language));
    },
    onError: (failure) => void message.error(failureText(failure, language)),
    onSettled: () => queryClient.invalidateQueries(),
  });
}
