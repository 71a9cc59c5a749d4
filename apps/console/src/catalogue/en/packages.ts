export const packages = {
  title: "Numbered package (submission {{number}})",
  none: "Packs everything in numbered folders by the checklist, with index, description and hashes, to be filed with the agency. The same submission gives the same bytes each time.",
  build: "Build the package",
  queued: "In the queue; it begins by itself. You may leave this page.",
  running: "Being built. You may leave this page.",
  progress: "Progress of the package",
  ready: "The package is ready.",
  files_one: "{{count}} file",
  files_other: "{{count}} files",
  download: "Download the package",
  resumable: "A download that breaks off can be resumed.",
  failed:
    "The package could not be built. What was submitted is safe. Build it again; if that fails too, ask the system administrator.",
  again: "Build it again",
  receipt: {
    number: "Receipt {{number}}",
    download: "Download the receipt (PDF)",
    writing: "The receipt's document is being written",
  },
};
