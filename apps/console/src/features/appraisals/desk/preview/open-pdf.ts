// First, because the parts of the viewer take it from where it lays itself.
import { AnnotationMode, GlobalWorkerOptions, getDocument, VerbosityLevel } from "pdfjs-dist";
// oxlint-disable-next-line import/default -- the build answers with the address
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import {
  EventBus,
  GenericL10n,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from "pdfjs-dist/web/pdf_viewer.mjs";
import type { Found, Searchable } from "./searchable.ts";

GlobalWorkerOptions.workerSrc = workerUrl;

export interface OpenedPdf extends Searchable {
  /** 1 is the width of the pane. */
  readonly zoom: (factor: number) => void;
  /** From 1. */
  readonly turnTo: (page: number) => void;
  /** A quarter to the right. */
  readonly rotate: () => void;
  readonly close: () => void;
}

interface OpenPdfOptions {
  readonly url: string;
  /** Positioned absolutely, with one empty element in it. */
  readonly container: HTMLDivElement;
  readonly pageName: (page: number) => string;
  readonly onPage: (page: number, pages: number) => void;
}

/**
 * Draws a PDF page by page as pictures, with its words as plain text over them. Scripts, forms, links and attachments of
 * the document are left alone. Rejects where the library cannot open it, such as when a password is asked for.
 */
export async function openPdf({ url, container, pageName, onPage }: OpenPdfOptions): Promise<OpenedPdf> {
  const loading = getDocument({
    url,
    // Of a long scan, no more is fetched than the pages in sight.
    ...{ rangeChunkSize: 256 * 1024, disableAutoFetch: true, disableStream: true },
    // What documents do not bring along: codes of Chinese fonts, the fourteen standard fonts, decoders of scans.
    ...{ cMapUrl: `${__PDF_DATA__}cmaps/`, standardFontDataUrl: `${__PDF_DATA__}standard_fonts/` },
    // Our policy lets no WebAssembly run; the library has the same in plain code.
    ...{ wasmUrl: `${__PDF_DATA__}wasm/`, useWasm: false },
    verbosity: VerbosityLevel.ERRORS,
  });
  const ended = new AbortController();
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const findController = new PDFFindController({ linkService, eventBus, delay: 0 });
  scrollWithin(container, findController);
  const viewer = new PDFViewer({
    ...{ container, eventBus, linkService, findController, abortSignal: ended.signal },
    ...{ annotationMode: AnnotationMode.ENABLE, annotationEditorMode: -1, enableAutoLinking: false },
    ...{ removePageBorders: true, supportsPinchToZoom: false },
    // Its own knows English alone.
    l10n: Object.assign(new GenericL10n("zh"), { translate: () => Promise.resolve() }),
  });
  let factor = 1;
  const fit = () => {
    viewer.currentScaleValue = "page-width";
    if (factor !== 1) viewer.currentScale *= factor;
  };
  const resized = new ResizeObserver(fit);
  try {
    const document = await loading.promise;
    const ready = new Promise((resolve) => eventBus.on("pagesinit", resolve, { once: true }));
    linkService.setViewer(viewer);
    linkService.setDocument(document);
    viewer.setDocument(document);
    await ready;
    for (const [at, page] of container.querySelectorAll(".page").entries())
      page.setAttribute("aria-label", pageName(at + 1));
    const tell = () => onPage(viewer.currentPageNumber, document.numPages);
    eventBus.on("pagechanging", tell);
    tell();
    resized.observe(container);
  } catch (error) {
    close();
    throw error;
  }
  return {
    ...searchPdf(eventBus),
    zoom: (next) => {
      factor = next;
      fit();
    },
    turnTo: (page) => {
      viewer.currentPageNumber = page;
    },
    rotate: () => {
      viewer.pagesRotation += 90;
    },
    close,
  };

  function close(): void {
    resized.disconnect();
    ended.abort();
    void loading.destroy();
  }
}

/** The library has the browser bring a found place into view, which moves the whole page around the container as well. */
function scrollWithin(container: HTMLElement, controller: PDFFindController): void {
  const scroll = controller.scrollMatchIntoView.bind(controller);
  controller.scrollMatchIntoView = ({ element, ...match }) => {
    // Whatever its types say, there is none where the page is not drawn yet.
    if (!element) return;
    const scrollIntoView = () => {
      const [place, pane] = [element.getBoundingClientRect(), container.getBoundingClientRect()];
      container.scrollBy({ top: place.top - pane.top - pane.height / 3 });
      if (place.left < pane.left || place.right > pane.right)
        container.scrollBy({ left: place.left - pane.left - pane.width / 3 });
    };
    // All that the library asks of it.
    scroll({ ...match, element: { scrollIntoView } as HTMLElement });
  };
}

/** What the find controller tells of a search; its states are 0 found, 1 not found, 2 began anew, 3 at work. */
interface Told {
  readonly state?: number;
  readonly matchesCount: { readonly current: number; readonly total: number };
}

function searchPdf(eventBus: EventBus): Searchable {
  let words = "";
  let onFound: (found: Found) => void = () => undefined;
  const hear = ({ state, matchesCount: { current, total } }: Told) =>
    onFound({ count: total, at: current, hasMore: false, isDone: state !== 3 && state !== undefined });
  eventBus.on("updatefindmatchescount", hear);
  eventBus.on("updatefindcontrolstate", hear);
  const ask = (type: "" | "again", findPrevious: boolean) =>
    eventBus.dispatch("find", {
      ...{ source: searchPdf, type, query: words, findPrevious },
      ...{ caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: false },
    });
  return {
    search: (next, hearer) => {
      words = next;
      onFound = words === "" ? () => undefined : hearer;
      if (words === "") eventBus.dispatch("findbarclose", { source: searchPdf });
      else ask("", false);
    },
    step: (by) => ask("again", by < 0),
  };
}
