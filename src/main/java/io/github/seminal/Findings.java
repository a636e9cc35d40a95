package io.github.seminal;

/**
 * The codes of the findings of the standard vocabulary, for every method that takes one. Generated: {@code ./mvnw -B test
 * -Dtest=VocabularyTest -Dseminal.docs.write=true} writes it again.
 */
public final class Findings {

    /** Age. */
    public static final String AGE_YEARS = "age-years";

    /** Puberty has started. */
    public static final String PUBERTY_STARTED = "puberty-started";

    /** Has a prostate. */
    public static final String HAS_PROSTATE = "has-prostate";

    /** Black or mixed Black heritage. */
    public static final String BLACK_ETHNICITY = "black-ethnicity";

    /** Father or brother with prostate cancer. */
    public static final String FHX_PROSTATE_CANCER = "fhx-prostate-cancer";

    /** Known BRCA gene change. */
    public static final String BRCA_VARIANT = "brca-variant";

    /** Has had sex with a partner. */
    public static final String SEXUALLY_ACTIVE = "sexually-active";

    /** Days since last ejaculation while awake. */
    public static final String SEXUAL_ABSTINENCE_DAYS = "sexual-abstinence-days";

    /** Wants a pregnancy now. */
    public static final String TRYING_TO_CONCEIVE = "trying-to-conceive";

    /** No pregnancy after 12 months. */
    public static final String INFERTILITY_12M = "infertility-12m";

    /** Fluid leaks from the penis. */
    public static final String LEAK_PRESENT = "leak-present";

    /** When it first happened. */
    public static final String LEAK_ONSET_DAYS = "leak-onset-days";

    /** How often. */
    public static final String LEAK_FREQ_PER_WEEK = "leak-freq-per-week";

    /** Leaks when aroused. */
    public static final String LEAK_DURING_AROUSAL = "leak-during-arousal";

    /** Drips after orgasm. */
    public static final String LEAK_AFTER_ORGASM_RESIDUAL = "leak-after-orgasm-residual";

    /** Leaks during sleep. */
    public static final String LEAK_DURING_SLEEP = "leak-during-sleep";

    /** Sexual dream. */
    public static final String EROTIC_DREAM = "erotic-dream";

    /** White fluid while passing urine. */
    public static final String LEAK_WITH_URINATION = "leak-with-urination";

    /** Drips into clothes after peeing. */
    public static final String LEAK_AFTER_VOID_DRIBBLE = "leak-after-void-dribble";

    /** Leaks with a bowel movement or straining. */
    public static final String LEAK_WITH_DEFECATION = "leak-with-defecation";

    /** Leaks with cough, lift or sport. */
    public static final String LEAK_ON_COUGH_EXERTION = "leak-on-cough-exertion";

    /** Leaks while awake without arousal. */
    public static final String LEAK_SPONTANEOUS_NO_AROUSAL = "leak-spontaneous-no-arousal";

    /** Leaks in panic or stress. */
    public static final String LEAK_WITH_ANXIETY = "leak-with-anxiety";

    /** Feels like orgasm. */
    public static final String LEAK_WITH_ORGASM_FEELING = "leak-with-orgasm-feeling";

    /** Leaks urine at orgasm. */
    public static final String LEAK_AT_ORGASM = "leak-at-orgasm";

    /** What it looks like. */
    public static final String LEAK_FLUID_APPEARANCE = "leak-fluid-appearance";

    /** Orgasm with no semen. */
    public static final String DRY_ORGASM = "dry-orgasm";

    /** Much less semen than before. */
    public static final String LOW_EJACULATE_VOLUME = "low-ejaculate-volume";

    /** Cloudy pee after orgasm. */
    public static final String CLOUDY_URINE_AFTER_ORGASM = "cloudy-urine-after-orgasm";

    /** No or very few sperm in a semen test. */
    public static final String AZOOSPERMIA = "azoospermia";

    /** Blood in semen. */
    public static final String BLOOD_IN_SEMEN = "blood-in-semen";

    /** How many times blood was seen. */
    public static final String BLOOD_IN_SEMEN_EPISODES = "blood-in-semen-episodes";

    /** How long blood has been seen. */
    public static final String BLOOD_IN_SEMEN_DAYS = "blood-in-semen-days";

    /** Changed colour or thickness of semen. */
    public static final String SEMEN_COLOUR_CHANGE = "semen-colour-change";

    /** Erection problems. */
    public static final String ERECTILE_DYSFUNCTION = "erectile-dysfunction";

    /** Pain when ejaculating. */
    public static final String PAINFUL_EJACULATION = "painful-ejaculation";

    /** Takes very long or cannot ejaculate. */
    public static final String DELAYED_EJACULATION = "delayed-ejaculation";

    /** Ejaculates too soon. */
    public static final String PREMATURE_EJACULATION = "premature-ejaculation";

    /** Less interest in sex. */
    public static final String REDUCED_LIBIDO = "reduced-libido";

    /** Erection that will not go down (hours). */
    public static final String ERECTION_HOURS = "erection-hours";

    /** How long the change of erections, ejaculation or feeling has lasted. */
    public static final String SEXUAL_CHANGE_DAYS = "sexual-change-days";

    /** Unwanted erections. */
    public static final String UNWANTED_ERECTIONS = "unwanted-erections";

    /** Numb genitals. */
    public static final String GENITAL_SENSATION_LOSS = "genital-sensation-loss";

    /** Pain or burning when peeing. */
    public static final String DYSURIA = "dysuria";

    /** Peeing often. */
    public static final String URINARY_FREQUENCY = "urinary-frequency";

    /** Sudden strong need to pee. */
    public static final String URINARY_URGENCY = "urinary-urgency";

    /** Up at night to pee. */
    public static final String NOCTURIA = "nocturia";

    /** Slow to start. */
    public static final String URINARY_HESITANCY = "urinary-hesitancy";

    /** Weak flow. */
    public static final String WEAK_STREAM = "weak-stream";

    /** Spraying or split flow. */
    public static final String SPRAYING_STREAM = "spraying-stream";

    /** Cannot pee at all. */
    public static final String URINARY_RETENTION_ACUTE = "urinary-retention-acute";

    /** Bladder does not empty. */
    public static final String INCOMPLETE_BLADDER_EMPTYING = "incomplete-bladder-emptying";

    /** New loss of bladder control. */
    public static final String URINARY_INCONTINENCE_NEW = "urinary-incontinence-new";

    /** Cannot feel bladder filling or peeing. */
    public static final String BLADDER_SENSATION_LOSS = "bladder-sensation-loss";

    /** Blood in pee you can see. */
    public static final String VISIBLE_HAEMATURIA = "visible-haematuria";

    /** Urine infection ruled out. */
    public static final String UTI_EXCLUDED = "uti-excluded";

    /** Blood found on urine test. */
    public static final String NON_VISIBLE_HAEMATURIA = "non-visible-haematuria";

    /** Raised white cells on blood test. */
    public static final String RAISED_WHITE_CELLS = "raised-white-cells";

    /** Repeated urine infections. */
    public static final String RECURRENT_UTI = "recurrent-uti";

    /** All of the pee is milky or cloudy. */
    public static final String URINE_MILKY_THROUGHOUT = "urine-milky-throughout";

    /** How long the trouble with peeing has lasted. */
    public static final String URINARY_SYMPTOM_DAYS = "urinary-symptom-days";

    /** Uses a catheter. */
    public static final String CATHETER_USE = "catheter-use";

    /** Discharge at rest. */
    public static final String URETHRAL_DISCHARGE = "urethral-discharge";

    /** Itch inside the penis. */
    public static final String URETHRAL_ITCH = "urethral-itch";

    /** Sore or ulcer on genitals. */
    public static final String GENITAL_SORE = "genital-sore";

    /** Painful blisters on one side of the buttock or genitals. */
    public static final String SHINGLES_RASH_SACRAL = "shingles-rash-sacral";

    /** Unprotected sex or new partner. */
    public static final String UNPROTECTED_SEX = "unprotected-sex";

    /** Partner has an STI. */
    public static final String PARTNER_STI = "partner-sti";

    /** Past sexually transmitted infection. */
    public static final String PAST_STI = "past-sti";

    /** Positive test for chlamydia or gonorrhoea. */
    public static final String NAAT_POSITIVE = "naat-positive";

    /** Hours since the sex or the assault. */
    public static final String HOURS_SINCE_EXPOSURE = "hours-since-exposure";

    /** Pain between scrotum and anus, or in pelvis. */
    public static final String PERINEAL_PELVIC_PAIN = "perineal-pelvic-pain";

    /** Groin pain. */
    public static final String GROIN_PAIN = "groin-pain";

    /** Painful bowel movement. */
    public static final String PAIN_WITH_DEFECATION = "pain-with-defecation";

    /** Pain worse on sitting. */
    public static final String PAIN_WORSE_SITTING = "pain-worse-sitting";

    /** Pain eased on a toilet seat. */
    public static final String PAIN_EASED_ON_TOILET_SEAT = "pain-eased-on-toilet-seat";

    /** Pain wakes from sleep. */
    public static final String PAIN_WAKES_AT_NIGHT = "pain-wakes-at-night";

    /** How long the pain has lasted. */
    public static final String PAIN_DURATION_DAYS = "pain-duration-days";

    /** Severe back pain shooting into a leg. */
    public static final String LOW_BACK_PAIN_RADIATING = "low-back-pain-radiating";

    /** Low back pain. */
    public static final String LOW_BACK_PAIN = "low-back-pain";

    /** Sudden severe testicle pain. */
    public static final String TESTICULAR_PAIN_SUDDEN = "testicular-pain-sudden";

    /** Aching or swollen testicle. */
    public static final String TESTICULAR_PAIN_GRADUAL = "testicular-pain-gradual";

    /** Hours since the scrotal pain began. */
    public static final String SCROTAL_PAIN_HOURS = "scrotal-pain-hours";

    /** Severe pain in the scrotum. */
    public static final String SCROTAL_PAIN_SEVERE = "scrotal-pain-severe";

    /** Swollen scrotum. */
    public static final String SCROTAL_SWELLING = "scrotal-swelling";

    /** Red scrotum. */
    public static final String SCROTAL_REDNESS = "scrotal-redness";

    /** Painless lump or change in a testicle. */
    public static final String TESTICULAR_LUMP_PAINLESS = "testicular-lump-painless";

    /** Injury to penis, groin or pelvis. */
    public static final String GENITAL_PELVIC_TRAUMA = "genital-pelvic-trauma";

    /** Blood at the tip of the penis. */
    public static final String BLOOD_AT_MEATUS = "blood-at-meatus";

    /** Snap, then swelling or bruising. */
    public static final String PENILE_POP_SWELLING = "penile-pop-swelling";

    /** Sexual assault. */
    public static final String SEXUAL_ASSAULT = "sexual-assault";

    /** Fever. */
    public static final String FEVER = "fever";

    /** Temperature. */
    public static final String TEMPERATURE_C = "temperature-c";

    /** Shaking chills. */
    public static final String RIGORS_CHILLS = "rigors-chills";

    /** Pulse. */
    public static final String PULSE_PER_MIN = "pulse-per-min";

    /** Breaths a minute. */
    public static final String BREATHS_PER_MIN = "breaths-per-min";

    /** Flu-like aches. */
    public static final String FLU_LIKE_MYALGIA = "flu-like-myalgia";

    /** Cannot keep fluids or tablets down. */
    public static final String VOMITING_CANNOT_KEEP_DOWN = "vomiting-cannot-keep-down";

    /** Sepsis warning sign. */
    public static final String SEPSIS_SIGN = "sepsis-sign";

    /** Looks very ill. */
    public static final String LOOKS_VERY_ILL = "looks-very-ill";

    /** Collapse. */
    public static final String COLLAPSE = "collapse";

    /** Sudden severe belly, flank or pelvic pain. */
    public static final String SUDDEN_SEVERE_ABDOMINAL_PAIN = "sudden-severe-abdominal-pain";

    /** Weak immune system. */
    public static final String IMMUNOSUPPRESSION = "immunosuppression";

    /** Cancer treatment now, or low white cells. */
    public static final String ON_CANCER_TREATMENT = "on-cancer-treatment";

    /** Recent prostate biopsy, catheter or camera. */
    public static final String RECENT_URO_PROCEDURE = "recent-uro-procedure";

    /** Recent infection. */
    public static final String RECENT_INFECTION = "recent-infection";

    /** Animal bite where rabies occurs. */
    public static final String ANIMAL_BITE = "animal-bite";

    /** Fresh water where bilharzia occurs. */
    public static final String FRESH_WATER_TRAVEL = "fresh-water-travel";

    /** Tuberculosis, now or in the past. */
    public static final String TUBERCULOSIS = "tuberculosis";

    /** Losing weight without trying. */
    public static final String WEIGHT_LOSS = "weight-loss";

    /** Bone pain. */
    public static final String BONE_PAIN = "bone-pain";

    /** Tiredness or weakness. */
    public static final String FATIGUE_WEAKNESS = "fatigue-weakness";

    /** Takes any medicine or drug. */
    public static final String TAKES_ANY_MEDICINE = "takes-any-medicine";

    /** New medicine before it began. */
    public static final String NEW_MEDICINE_STARTED = "new-medicine-started";

    /** Days from medicine to leak. */
    public static final String MED_TO_LEAK_DAYS = "med-to-leak-days";

    /** Went away off the medicine. */
    public static final String MED_DECHALLENGE_POSITIVE = "med-dechallenge-positive";

    /** Stopped a medicine suddenly. */
    public static final String MEDICINE_STOPPED_ABRUPTLY = "medicine-stopped-abruptly";

    /** Takes a medicine irregularly. */
    public static final String IRREGULAR_INTAKE = "irregular-intake";

    /** Thinking of stopping it. */
    public static final String CONSIDERING_STOPPING = "considering-stopping";

    /** Withdrawal symptoms. */
    public static final String WITHDRAWAL_SYMPTOMS = "withdrawal-symptoms";

    /** Serotonin warning signs. */
    public static final String SEROTONIN_TOXICITY_SIGNS = "serotonin-toxicity-signs";

    /** Opioid withdrawal. */
    public static final String OPIOID_WITHDRAWAL_SIGNS = "opioid-withdrawal-signs";

    /** Thoughts of suicide. */
    public static final String SUICIDAL_THOUGHTS = "suicidal-thoughts";

    /** Plan or intent. */
    public static final String SUICIDE_PLAN = "suicide-plan";

    /** Numb between the legs. */
    public static final String SADDLE_ANAESTHESIA = "saddle-anaesthesia";

    /** Tingling between the legs or in the buttocks. */
    public static final String PERINEAL_TINGLING = "perineal-tingling";

    /** Shooting pain down both legs. */
    public static final String BILATERAL_SCIATICA = "bilateral-sciatica";

    /** Both legs weak. */
    public static final String BILATERAL_LEG_WEAKNESS = "bilateral-leg-weakness";

    /** One leg weak. */
    public static final String LEG_WEAKNESS_ONE_SIDE = "leg-weakness-one-side";

    /** Weakness climbing up the body. */
    public static final String ASCENDING_WEAKNESS = "ascending-weakness";

    /** Trouble breathing. */
    public static final String BREATHING_DIFFICULTY = "breathing-difficulty";

    /** Breathless at rest. */
    public static final String BREATHLESS_AT_REST = "breathless-at-rest";

    /** Trouble swallowing or face weakness. */
    public static final String SWALLOW_FACE_WEAKNESS = "swallow-face-weakness";

    /** Lost bowel control. */
    public static final String BOWEL_INCONTINENCE = "bowel-incontinence";

    /** Cannot push stool out or feel the urge. */
    public static final String DIFFICULTY_PASSING_STOOL = "difficulty-passing-stool";

    /** Headache. */
    public static final String HEADACHE = "headache";

    /** Worrying headache. */
    public static final String HEADACHE_RED_FLAG = "headache-red-flag";

    /** Sudden severe headache. */
    public static final String SUDDEN_SEVERE_HEADACHE = "sudden-severe-headache";

    /** Tender scalp. */
    public static final String SCALP_TENDERNESS = "scalp-tenderness";

    /** Jaw pain on chewing. */
    public static final String JAW_PAIN_CHEWING = "jaw-pain-chewing";

    /** First seizure. */
    public static final String SEIZURE_NEW = "seizure-new";

    /** Spells with lost awareness. */
    public static final String BLANK_SPELLS = "blank-spells";

    /** Stiff neck. */
    public static final String NECK_STIFFNESS = "neck-stiffness";

    /** Confusion or drowsiness. */
    public static final String CONFUSION = "confusion";

    /** Light hurts eyes. */
    public static final String PHOTOPHOBIA = "photophobia";

    /** Rash that does not fade. */
    public static final String NON_BLANCHING_RASH = "non-blanching-rash";

    /** Vision change. */
    public static final String VISION_CHANGE = "vision-change";

    /** Sudden loss of sight. */
    public static final String SUDDEN_VISION_LOSS = "sudden-vision-loss";

    /** Sudden face droop, arm weakness or speech trouble. */
    public static final String SUDDEN_FACE_ARM_SPEECH = "sudden-face-arm-speech";

    /** Weakness or clumsiness getting worse. */
    public static final String FOCAL_DEFICIT_PROGRESSIVE = "focal-deficit-progressive";

    /** Change in personality or memory. */
    public static final String PERSONALITY_CHANGE = "personality-change";

    /** Head injury. */
    public static final String RECENT_HEAD_TRAUMA = "recent-head-trauma";

    /** Back or neck injury. */
    public static final String RECENT_SPINAL_TRAUMA = "recent-spinal-trauma";

    /** Known spinal cord injury. */
    public static final String KNOWN_SPINAL_CORD_INJURY = "known-spinal-cord-injury";

    /** Known nerve disease (MS, Parkinson's and similar). */
    public static final String KNOWN_NEURODEGENERATIVE = "known-neurodegenerative";

    /** Numb or tingling feet. */
    public static final String NUMBNESS_FEET = "numbness-feet";

    /** Numb arm, leg or band around the body. */
    public static final String LIMB_TRUNK_NUMBNESS = "limb-trunk-numbness";

    /** How long the numbness, weakness or other nerve symptom has lasted. */
    public static final String NEURO_ONSET_DAYS = "neuro-onset-days";

    /** Unsteady walking. */
    public static final String GAIT_UNSTEADY = "gait-unsteady";

    /** Leg symptoms only on walking. */
    public static final String SYMPTOMS_ON_WALKING = "symptoms-on-walking";

    /** Lightning pains. */
    public static final String LIGHTNING_PAINS = "lightning-pains";

    /** Tremor or slowness. */
    public static final String TREMOR_SLOWNESS = "tremor-slowness";

    /** Acting out dreams. */
    public static final String ACTING_OUT_DREAMS = "acting-out-dreams";

    /** Dizzy on standing. */
    public static final String POSTURAL_DIZZINESS = "postural-dizziness";

    /** Change of sweating. */
    public static final String SWEATING_CHANGE = "sweating-change";

    /** Diabetes. */
    public static final String DIABETES = "diabetes";

    /** Years with diabetes. */
    public static final String DIABETES_YEARS = "diabetes-years";

    /** HbA1c result. */
    public static final String HBA1C_MMOL_MOL = "hba1c-mmol-mol";

    /** Heavy alcohol use. */
    public static final String ALCOHOL_HEAVY = "alcohol-heavy";

    /** Recreational drug use. */
    public static final String SUBSTANCE_USE = "substance-use";

    /** Laughing gas use. */
    public static final String NITROUS_OXIDE = "nitrous-oxide";

    /** Poor diet or weight-loss surgery. */
    public static final String MALNUTRITION = "malnutrition";

    /** Low vitamin B12. */
    public static final String B12_DEFICIENCY = "b12-deficiency";

    /** Syphilis, now or in the past. */
    public static final String PAST_SYPHILIS = "past-syphilis";

    /** Spina bifida or tethered cord. */
    public static final String SPINA_BIFIDA = "spina-bifida";

    /** Surgery of the spine. */
    public static final String PRIOR_SPINAL_SURGERY = "prior-spinal-surgery";

    /** Prostate or bladder-neck surgery. */
    public static final String PRIOR_PROSTATE_SURGERY = "prior-prostate-surgery";

    /** Whole prostate removed. */
    public static final String RADICAL_PROSTATECTOMY = "radical-prostatectomy";

    /** Other pelvic or deep abdominal surgery. */
    public static final String PRIOR_PELVIC_RP_SURGERY = "prior-pelvic-rp-surgery";

    /** Vasectomy. */
    public static final String VASECTOMY = "vasectomy";

    /** Catheter or camera in the urethra in the past. */
    public static final String PAST_URETHRAL_INSTRUMENTATION = "past-urethral-instrumentation";

    /** Time spent where filariasis occurs. */
    public static final String FILARIASIS_AREA = "filariasis-area";

    /** Pelvic radiotherapy. */
    public static final String PELVIC_RADIOTHERAPY = "pelvic-radiotherapy";

    /** Known cancer. */
    public static final String KNOWN_CANCER = "known-cancer";

    /** PSA result. */
    public static final String PSA_NG_ML = "psa-ng-ml";

    /** Told PSA is raised. */
    public static final String PSA_RAISED_REPORTED = "psa-raised-reported";

    /** Prostate felt suspicious. */
    public static final String DRE_MALIGNANT = "dre-malignant";

    /** Very high blood pressure. */
    public static final String SEVERE_HYPERTENSION = "severe-hypertension";

    /** Blood thinners or bleeding problem. */
    public static final String BLEEDING_TENDENCY = "bleeding-tendency";

    /** Sickle cell disease. */
    public static final String SICKLE_CELL = "sickle-cell";

    /** Constipation. */
    public static final String CONSTIPATION = "constipation";

    /** Anxiety. */
    public static final String ANXIETY = "anxiety";

    /** Fears that losing semen harms health. */
    public static final String SEMEN_LOSS_BELIEF = "semen-loss-belief";

    /** Harming the genitals oneself. */
    public static final String GENITAL_SELF_HARM = "genital-self-harm";

    /** Low mood. */
    public static final String DEPRESSION = "depression";

    private Findings() {}
}
