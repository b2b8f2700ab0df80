/** A link as a reader sees it. */
export interface Link {
  href: string;
  label: string;
}

/** A named value; `href` where it leads somewhere. */
export interface Fact {
  label: string;
  /** `lang` where the words are not Thai. */
  values: { text: string; href?: string | undefined; lang?: 'en' | undefined }[];
  remarks: Remark[];
}

/** A calm word beside a figure that does not add up. */
export interface Remark {
  text: string;
}
