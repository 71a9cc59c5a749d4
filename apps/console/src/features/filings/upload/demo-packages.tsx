import { ExperimentOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../../ui/error-state.tsx";
import styles from "./demo-packages.module.css";
import type { UploadSource } from "./upload-item.ts";

const packages = ["complete", "faulty"] as const;
type DemoPackage = (typeof packages)[number];

/** Demo mode only: fetches an example package and sends it the way any archive goes. */
export function DemoPackages({
  onSources,
}: {
  readonly onSources: (sources: readonly UploadSource[]) => void;
}) {
  const { t } = useTranslation();
  const fetching = useMutation({
    mutationFn: fetchPackage,
    onSuccess: (source) => onSources([source]),
  });
  return (
    <div className={styles.demo}>
      <span>
        <ExperimentOutlined aria-hidden /> {t("filings.demo.hint")}
      </span>
      {packages.map((name) => (
        <Button
          key={name}
          size="small"
          loading={fetching.isPending && fetching.variables === name}
          disabled={fetching.isPending}
          onClick={() => fetching.mutate(name)}
        >
          {t(`filings.demo.${name}`)}
        </Button>
      ))}
      {fetching.error === null ? null : (
        <ErrorState what={t("filings.demo.notFetched")} failure={fetching.error} />
      )}
    </div>
  );
}

async function fetchPackage(name: DemoPackage): Promise<UploadSource> {
  const response = await fetch(`/demo/packages/${name}.zip`);
  if (!response.ok) throw new Error(`The example package answered ${response.status}`);
  return { kind: "archive", path: `${name}.zip`, body: await response.blob() };
}
