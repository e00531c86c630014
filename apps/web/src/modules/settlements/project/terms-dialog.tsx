import { COMPETITION_REVIEWS, competitionReviewSchema } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { ChoiceField, Field, OPEN_CHOICE } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useWords } from '../../../ui/use-words.ts';
import { useSaveTerms } from '../api.ts';
import { wanOfYuan, yuanOfWan } from '../print.ts';
import { ClauseField } from './clause-field.tsx';
import type { OnProject } from './on-project.ts';

/** Enters what the agreement pays, in its own words. */
export function TermsDialog({ answer: { project, terms }, onClose }: OnProject) {
  const save = useSaveTerms(project.id);
  const { words, set } = useWords({
    ...{ agreed: terms ? wanOfYuan(terms.agreed) : '', contract: terms?.contract ?? '', clause: terms?.clause ?? '' },
    ...{ review: terms?.review ?? '', reviewPaper: terms?.reviewPaper ?? '' },
  });
  const agreed = yuanOfWan(words.agreed);
  const review = competitionReviewSchema.safeParse(words.review).data;
  const texts = [words.contract, words.clause, words.reviewPaper];
  const send = () => {
    if (agreed === null || review === undefined) return;
    const { contract, clause, reviewPaper } = words;
    save.mutate({ version: project.version, agreed, contract, clause, review, reviewPaper }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t(terms ? 'settlements.editTerms' : 'settlements.enterTerms')}
      submit={t('settlements.save')}
      onSubmit={send}
      onClose={onClose}
      busy={save.isPending}
      ready={agreed !== null && review !== undefined && texts.every((text) => text.trim() !== '')}
      error={save.error}
    >
      <div className="gt-form">
        <Field
          label={t('settlements.agreedWan')}
          value={words.agreed}
          onChange={set('agreed')}
          type="number"
          required
        />
        <Field label={t('settlements.contract')} value={words.contract} onChange={set('contract')} required />
        <ClauseField value={words.clause} onChange={set('clause')} />
        <ChoiceField
          label={t('settlements.review')}
          value={words.review}
          onChange={set('review')}
          options={[
            OPEN_CHOICE,
            ...COMPETITION_REVIEWS.map((value) => ({ value, label: t(`settlements.reviewResult.${value}`) })),
          ]}
        />
        <Field label={t('settlements.reviewPaper')} value={words.reviewPaper} onChange={set('reviewPaper')} required />
        <p className="gt-note is-text">{t('settlements.termsNote')}</p>
      </div>
    </FormDialog>
  );
}
