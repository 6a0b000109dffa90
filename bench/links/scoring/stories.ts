/** B-cubed: for each article, the shares of its story that are right and that were found, averaged. */
export function scoreStories(gold: Record<string, string>, predicted: Record<string, string>) {
  const articles = Object.keys(gold);
  const ours = (article: string) => gold[article]!;
  const theirs = (article: string) => predicted[article] ?? `alone ${article}`;
  const mean = (of: (article: string) => string, other: (article: string) => string) => {
    const shares = articles.map((article) => {
      const story = articles.filter((each) => of(each) === of(article));
      return story.filter((each) => other(each) === other(article)).length / story.length;
    });
    return shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
  };
  const [precision, recall] = [mean(theirs, ours), mean(ours, theirs)];
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}
