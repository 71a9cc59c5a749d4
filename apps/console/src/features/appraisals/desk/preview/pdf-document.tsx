import { RotateRightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EvidenceFrame } from "../../../../ui/evidence-frame.tsx";
import type { OpenedPdf } from "./open-pdf.ts";
import styles from "./preview.module.css";
import "./pdf-pages.css";
import type { OnSearchable } from "./searchable.ts";

interface PdfDocumentProps {
  readonly url: string;
  /** Shown by the browser's own viewer, which knows no way back to us. */
  readonly frameUrl: string;
  readonly name: string;
  /** Asked for, from 1. */
  readonly page: number | null;
  /** 1 is the width of the pane. */
  readonly zoom: number;
  readonly onSearchable: OnSearchable;
}

/** A PDF drawn in our own page, so that it can be searched and the desk hears its keys; what the library cannot open is left to the browser. */
export function PdfDocument({ url, frameUrl, name, page, zoom, onSearchable }: PdfDocumentProps) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<OpenedPdf | null>(null);
  const [shown, setShown] = useState({ page: 1, pages: 0 });
  const [isRefused, setRefused] = useState(false);
  const latest = useRef({ onSearchable, t });
  useEffect(() => {
    latest.current = { onSearchable, t };
  });
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let opened: OpenedPdf | null = null;
    let isGone = false;
    open(element).catch(() => {
      if (!isGone) setRefused(true);
    });
    return () => {
      isGone = true;
      opened?.close();
      latest.current.onSearchable(null);
    };

    async function open(into: HTMLDivElement): Promise<void> {
      const { openPdf } = await import("./open-pdf.ts");
      if (isGone) return;
      const made = await openPdf({
        url,
        container: into,
        pageName: (at) => latest.current.t("appraisals.document.page", { page: at }),
        onPage: (at, pages) => setShown({ page: at, pages }),
      });
      if (isGone) return made.close();
      opened = made;
      setPdf(made);
      latest.current.onSearchable(made);
    }
  }, [url]);
  useEffect(() => pdf?.zoom(zoom), [pdf, zoom]);
  useEffect(() => {
    if (page !== null) pdf?.turnTo(page);
  }, [pdf, page]);
  // Its viewer opens at the page that the address names.
  if (isRefused)
    return (
      <EvidenceFrame kind="pdf" url={page === null ? frameUrl : `${frameUrl}#page=${page}`} name={name} />
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <div ref={container} className={styles.pdf} role="document" aria-label={name} tabIndex={0}>
        <div className="pdfViewer" />
      </div>
      {pdf === null ? (
        <p className={styles.opening} role="status">
          {t("appraisals.document.opening")}
        </p>
      ) : (
        <div className={styles.pdfTools}>
          {t("appraisals.document.pageOf", shown)}
          <Button
            type="text"
            size="small"
            icon={<RotateRightOutlined />}
            aria-label={t("appraisals.document.rotate")}
            title={t("appraisals.document.rotate")}
            onClick={pdf.rotate}
          />
        </div>
      )}
    </>
  );
}
