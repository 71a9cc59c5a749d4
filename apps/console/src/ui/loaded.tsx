import { CompassOutlined } from "@ant-design/icons";
import { Alert, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { failureText, isNotFound } from "../lib/api-error.ts";
import { useLanguage } from "../lib/language.ts";
import { EmptyState } from "./empty-state.tsx";
import { ErrorState } from "./error-state.tsx";

/** The part of a query that showing its answer needs. */
interface Loading<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface LoadedProps<Data> {
  readonly query: Loading<Data>;
  /** What is being loaded, for the title of the error. */
  readonly what: string;
  /** The way back from an address that names nothing; only where it names one thing by its id. */
  readonly back?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Data seen before is shown at once, even while it is renewed or when renewing failed; only the first wait has a skeleton. */
export function Loaded<Data>({ query, what, back, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.error === null) {
      return (
        <div role="status" aria-label={t("ui.loading", { what })}>
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        </div>
      );
    }
    if (back !== undefined && isNotFound(query.error)) {
      return (
        <EmptyState icon={<CompassOutlined aria-hidden />} action={back}>
          {t("ui.error.notFound", { what })}
        </EmptyState>
      );
    }
    return <ErrorState what={t("ui.error.notLoaded", { what })} failure={query.error} onRetry={retry} />;
  }
  return (
    <>
      {query.error === null ? null : (
        <Alert
          type="warning"
          showIcon
          banner
          title={t("ui.error.stale", { what, reason: failureText(query.error, language) })}
        />
      )}
      {children(query.data)}
    </>
  );
}
