import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { failureText } from "../../../lib/api-error.ts";
import { formatBytes } from "../../../lib/format.ts";
import { useLanguage } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { SnapshotHash } from "../../../ui/snapshot-hash.tsx";
import styles from "./package-card.module.css";
import type { PackageView } from "./package-views.ts";

interface PackageCardProps {
  readonly submission: { readonly id: string; readonly number: number };
  /** `null`: nobody has asked for it yet. */
  readonly build: PackageView | null;
  readonly mayBuild: boolean;
}

/** 统一打包编号: asks for the numbered package of a submission, says how far it is, and gives it out. */
export function PackageCard({ submission, build, mayBuild }: PackageCardProps) {
  const { t } = useTranslation();
  if (build === null && !mayBuild) return null;
  return (
    <SectionCard title={t("packages.title", { number: submission.number })}>
      <div className={styles.card}>
        {build?.state === "ready" ? (
          <Ready submissionId={submission.id} build={build} />
        ) : (
          <NotReady submissionId={submission.id} build={build} mayBuild={mayBuild} />
        )}
      </div>
    </SectionCard>
  );
}

function Ready({ submissionId, build }: { readonly submissionId: string; readonly build: PackageView }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("packages.ready")}</p>
      <p className={styles.facts}>
        <span>{t("packages.files", { count: build.fileCount ?? 0 })}</span>
        <span>{formatBytes(build.size ?? 0)}</span>
        {build.sha256 === null ? null : <SnapshotHash hash={build.sha256} />}
      </p>
      <p className={styles.acts}>
        <Button
          type="primary"
          icon={<DownloadOutlined />}
          href={`/api/submissions/${submissionId}/package`}
          download
        >
          {t("packages.download")}
        </Button>
        <span>{t("packages.resumable")}</span>
      </p>
    </>
  );
}

interface NotReadyProps extends Omit<PackageCardProps, "submission"> {
  readonly submissionId: string;
}

function NotReady({ submissionId, build, mayBuild }: NotReadyProps) {
  const { t } = useTranslation();
  const ask = useBuild(submissionId);
  if (build?.state === "queued") return <p role="status">{t("packages.queued")}</p>;
  if (build?.state === "running") return <Running build={build} />;
  return (
    <>
      <p role={build === null ? undefined : "alert"}>
        {t(build === null ? "packages.none" : "packages.failed")}
      </p>
      {mayBuild ? (
        <p>
          <Button loading={ask.isPending} onClick={() => ask.mutate()}>
            {t(build === null ? "packages.build" : "packages.again")}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function Running({ build: { percent, step } }: { readonly build: PackageView }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{t("packages.running")}</p>
      <ProgressBar percent={percent} label={t("packages.progress")} />
      {step === null ? null : <small className={styles.step}>{step}</small>}
    </div>
  );
}

function useBuild(submissionId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const language = useLanguage();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation(
    trpc.packages.build.mutationOptions({
      onError: (failure) => message.error(failureText(failure, language)),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return { isPending, mutate: () => mutate({ submissionId }) };
}
