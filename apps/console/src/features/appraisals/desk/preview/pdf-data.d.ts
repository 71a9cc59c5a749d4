/** Where the build lays what the PDF library fetches; ends with a slash. */
declare const __PDF_DATA__: string;
