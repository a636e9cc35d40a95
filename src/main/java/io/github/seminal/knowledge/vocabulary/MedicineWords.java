package io.github.seminal.knowledge.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits what people write for a medicine into words, and knows which of them say nothing about the ingredient. */
final class MedicineWords {

    private static final Set<String> BESIDE_THE_NAME = words(
            // Units.
            """
            mg mgs mcg mcgs ug microg micrograms microgram mikrogramm milligram milligrams g gm gms gram grams gramm ml mls l
            litre liter millilitre millilitres ng iu ie ui u unit units einheiten unidades mmol meq percent dose doses actuation
            """,
            // Forms.
            """
            tab tabs tablet tablets tabletten tablette tbl cap caps capsule capsules kapsel kapseln filmtabletten filmtablette
            retardtabletten retardkapseln comprimido comprimidos capsula capsulas gotas jarabe parche crema pomada inyeccion
            inj injection injections injectable ampoule ampoules amp amps vial vials pen pens flexpen flextouch kwikpen solostar
            penfill cartridge autoinjector prefilled syringe syringes spritze infusion implant implants depot monatsdepot
            trimenon patch patches plaster pflaster matrifen transdermal gel creme cream ointment oint salbe lotion foam shampoo
            drop drops tropfen eye ear nasal nose spray sprays inhaler inhalers inhalation inhaled evohaler accuhaler turbohaler
            turbuhaler nexthaler easyhaler respimat handihaler diskus ellipta hfa mdi dpi autohaler clickhaler hh neb nebs
            nebule nebules nebuliser nebulizer nebulised powder pulver granules granulat solution soln suspension susp syrup saft
            losung liquid elixir sachet sachets suppository suppositories supp supps zapfchen enema pessary lozenge lozenges gum
            film films wafer wafers orodispersible orodisp odt dispersible disp soluble sol effervescent eff brausetabletten
            brause chewable melt melts soltab soltabs oromucosal buccal sublingual topical powdered caplet caplets
            """,
            // Release and strength.
            """
            xr sr mr er cr xl la pr ir ec gr dr fc zr m r e c x f retard retardiert ret unretardiert uno prolonged extended
            modified slow sustained delayed controlled immediate release rel releasing gastro gastroresistant resistant enteric
            coated film long acting chrono chronosphere continus ocas mite forte semi daily weekly monthly high low strength adult adults
            children junior paediatric pediatric infant infants
            """,
            // Salts, esters, hydrates.
            """
            hydrochloride hcl hydrochlorid hydrobromide hydrobromid hbr chloride bromide iodide fluoride dihydrochloride
            clorhidrato sodium natrium sodico potassium kalium calcium magnesium lysine arginine sulfate sulphate sulfat bisulfate
            hemisulfate phosphate phosphat diphosphate acetate acetat trihydrate dihydrate monohydrate hemihydrate anhydrous
            maleate maleat hydrogen fumarate fumarat hemifumarate disoproxil alafenamide succinate succinat tartrate tartrat
            bitartrate citrate citrat mesilate mesylate mesilat besilate besylate besilat tosilate camsilate malate lactate
            nitrate mononitrate oxalate pamoate embonate decanoate enanthate enantate undecanoate undecylate cypionate cipionate
            propionate dipropionate palmitate laurilsulfate valerate butylbromide butyrate furoate xinafoate etexilate cilexetil
            medoxomil mofetil axetil proxetil erbumine arginin tert butylamine saccharate aspartate gluconate hyclate carbonate
            bicarbonate hemicalcium disodium semisodium diethylamine epolamine acid tromethamine micronised micronized base hemihydrat
            trometamol pivoxil teva
            """,
            // Directions.
            """
            od bd bid tds tid qds qid qd qam qpm qhs hs nocte mane on om prn stat sos ac pc po sl im iv sc subcut subcutaneous
            subcutaneously intramuscular intravenous oral orally by mouth once twice thrice one two three four half a an the of
            time times per day days dly week weeks wk wks month months hour hours hourly hr hrs h d every each other alternate
            morning mornings evening evenings night nights nightly bedtime bed at in with before after food meals meal and plus
            take takes taking takin takes taken as to up max maximum needed required directed necessary when if inr puff puffs
            tagl taglich morgens abends mittags bedarf bei zur nacht al dia cada horas noche manana currently regular regularly
            course repeat acute dcs x
            """,
            // Makers.
            """
            ratiopharm hexal stada aluid heumann aristo pharma zentiva accord sandoz mylan viatris krka aurobindo dura
            neuraxpharm betapharm abz axcount glenmark puren actavis sun lupin torrent zydus cipla apotex almus rosemont wockhardt
            pfizer bayer generic brand branded basics winthrop lilly normon cinfa kern
            """);

    private MedicineWords() {}

    private static Set<String> words(String... lists) {
        return Set.copyOf(List.of(String.join(" ", lists).strip().split("\\s+")));
    }

    /** True for a number, and for a word of strength, form, salt, maker or direction, in English, German or Spanish. */
    static boolean isBesideTheName(String word) {
        return Character.isDigit(word.charAt(0)) || BESIDE_THE_NAME.contains(word);
    }

    /** The words and numbers of a text, in lower case, without accents. */
    static List<String> of(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>(4);
        int begin = -1;
        for (int at = 0; at <= plain.length(); at++) {
            char c = at < plain.length() ? plain.charAt(at) : ' ';
            boolean isInside = Character.isLetterOrDigit(c);
            if (begin >= 0 && (!isInside || Character.isDigit(c) != Character.isDigit(plain.charAt(at - 1)))) {
                words.add(plain.substring(begin, at));
                begin = isInside ? at : -1;
            } else if (begin < 0 && isInside) {
                begin = at;
            }
        }
        return words;
    }

    /** The words of a name without anything between them: two names are written alike when their keys are equal. */
    static String key(String name) {
        String plain = plain(name);
        StringBuilder key = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** Lower case without accents and apostrophes, which stand within words. Names in plain ASCII, nearly all, are quick. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 128) {
                return unaccented(Normalizer.normalize(text, Normalizer.Form.NFKD));
            }
            append(plain, c);
        }
        return plain.toString();
    }

    private static String unaccented(String decomposed) {
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int at = 0; at < decomposed.length(); at++) {
            char c = decomposed.charAt(at);
            if (c == 'ß') {
                plain.append("ss");
            } else if (c == 'μ') {
                plain.append('u');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '’') {
                append(plain, Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, char c) {
        if (c != '\'') {
            plain.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
    }
}
