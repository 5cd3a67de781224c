// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/quantity_forms.hpp"

#include "classifiers/expression.hpp"
#include "classifiers/number_words.hpp"
#include "classifiers/times_of_day.hpp"

#include <array>
#include <string>
#include <utility>

namespace intake {

std::optional<double> one_number(std::string_view first, std::string_view) {
    const auto number = number_of(first);
    return number && *number > 0 ? number : std::nullopt;
}

namespace {

std::optional<double> just_one(std::string_view, std::string_view) {
    return 1;
}

/// "5 bijeenkomsten van 2 uur" is 10 hours in all.
std::optional<double> product(std::string_view first, std::string_view second) {
    const auto times = number_of(first);
    const auto each = number_of(second);
    return times && each ? std::optional<double>(*times * *each) : std::nullopt;
}

/// "1 EC = 28 uur", where both are amounts.
std::optional<double> second_number(std::string_view, std::string_view second) {
    return number_of(second);
}

/// "5 van de 6 dagdelen": those that were attended.
std::optional<double> part_of(std::string_view first, std::string_view second) {
    const auto part = number_of(first);
    const auto whole = number_of(second);
    return part && whole && *part > 0 && *part <= *whole ? part : std::nullopt;
}

/// "Uren aanwezig: 5,5 van 6", where the whole may be left out.
std::optional<double> part_of_all(std::string_view first, std::string_view second) {
    return second.empty() ? one_number(first, second) : part_of(first, second);
}

/// "drie kwartier"
std::optional<double> quarters(std::string_view first, std::string_view) {
    const auto number = number_of(first);
    return number ? std::optional<double>(*number * 15) : std::nullopt;
}

/// "1u30", "2.30 uur" said of how long something took: nobody starts before seven.
std::optional<double> short_time(std::string_view first, std::string_view second) {
    constexpr double k_before_work = 7;
    const auto hours = number_of(first);
    const auto minutes = number_of(second);
    return hours && minutes && *hours < k_before_work && *minutes < 60
               ? std::optional<double>(*hours * 60 + *minutes)
               : std::nullopt;
}

/// "1 uur en een kwartier"
std::optional<double> hours_and_quarters(std::string_view first, std::string_view second) {
    const auto hours = number_of(first);
    const auto count = number_of(second);
    return hours && count ? std::optional<double>(*hours * 60 + *count * 15) : std::nullopt;
}

/// "4 sessies van 2u30"
std::optional<double> times_of_length(std::string_view first, std::string_view second) {
    const auto times = number_of(first);
    const auto length = minutes_of(second);
    return times && length ? std::optional<double>(*times * *length) : std::nullopt;
}

/// "3 uur per week, 8 weken": of a course. More hours a week are a job.
std::optional<double> by_the_week(std::string_view hours, std::string_view weeks) {
    constexpr double k_most_hours = 12;
    const auto count = number_of(hours);
    return count && *count <= k_most_hours ? product(hours, weeks) : std::nullopt;
}

std::optional<double> weeks_of_hours(std::string_view weeks, std::string_view hours) {
    return by_the_week(hours, weeks);
}

/// "1 uur en 30 minuten", "1u30"
std::optional<double> hours_and_minutes(std::string_view first, std::string_view second) {
    const auto hours = number_of(first);
    const auto minutes = number_of(second);
    return hours && minutes && *minutes < 60 ? std::optional<double>(*hours * 60 + *minutes)
                                             : std::nullopt;
}

// Earlier rows take their text from later ones. A unit of its own name is surer than a bare "uur", which
// may be hours of anything.
constexpr std::array
    k_forms =
        {
            // times of day
            QuantityForm{
                "minutes",
                R"(((?:half|kwart voor|kwart over) <N>)(?: uur)? tot (?:ongeveer |en met )?((?:(?:half|kwart voor|kwart over) )?<N>)(?: uur)?\b)",
                0.7,
                &between_spoken},
            QuantityForm{
                "minutes",
                R"(van (<N>)(?: uur)? tot (?:ongeveer |en met )?((?:half|kwart voor|kwart over) <N>)(?: uur)?\b)",
                0.7,
                &between_spoken},
            // no quantity: a break
            QuantityForm{
                "",
                R"((?:\w*pauze|break)(?: van| of| is| duurt| duurde)? (?:een )?<N> ?(?:minu(?:ut|ten)|min\b|kwartier|uur))",
                0,
                &just_one},
            QuantityForm{
                "",
                R"(<N> ?(?:minu(?:ut|ten)|min\b\.?|kwartier|uur) (?:\w*pauze|break|koffie|thee|lunch)\b)",
                0,
                &just_one},
            QuantityForm{"",
                         R"(les-?uur(?: van| a| is| =|:|,)? ?<N> ?(?:minu(?:ut|ten)|min\b\.?))",
                         0,
                         &just_one},
            QuantityForm{
                "lesson_hour",
                R"((?:aantal )?(?:les-?uren|lestijden)[\t :=(|]{1,3}(<N>)[ ,(]{1,3}(?:van |a |elk )?<N> ?(?:minu(?:ut|ten)|min\b\.?))",
                0.95,
                &one_number},
            QuantityForm{
                "minutes",
                R"((<T>)(?: '?s (?:ochtends|morgens|middags))?[ \t]?(?:-|tot en met|tot|t/m|to|until)[ \t\n]?<~>(<T>(?: '?s (?:middags|avonds))?))",
                0.7,
                &between},
            QuantityForm{
                "minutes", R"((?:tussen|between) (<T>) (?:en|and) <~>(<T>))", 0.7, &between},
            // as recognition parts them, and in cells of their own
            QuantityForm{
                "minutes",
                R"((\d{1,2}[.:] \d{2})(?: ?(?:uur|u))? ?(?:-|tot) ?(\d{1,2}[.:] \d{2})(?: ?(?:uur|u\b))?)",
                0.7,
                &between},
            QuantityForm{"minutes", R"((\d{1,2}:\d{2})\t(\d{1,2}:\d{2})\b)", 0.7, &between},
            QuantityForm{
                "minutes",
                R"((?:begint|begin|start|aanvang|van|starttijd|begintijd)(?: om)?[ :\t]{1,3}(<T>)[ ,;\n\t]{1,3}(?:en )?(?:eindigt|eindigde|einde|eind|eindtijd|afsluiting|afronding|sluiting|tot)(?: om)?[ :\t]{1,3}(<T>))",
                0.7,
                &between},
            QuantityForm{
                "minutes", R"((\d{4}) ?(?:-|tot|t/m) ?(\d{4} ?(?:uur|u)\b))", 0.7, &between},
            // how long something took, as a time is written
            QuantityForm{"minutes",
                         R"((<N>) halve dagen (?:van |a )?(?:telkens |elk )?(\d{1,2}u\d{2})\b)",
                         0.85,
                         &times_of_length,
                         "half_day"},
            QuantityForm{
                "minutes",
                R"((<N>) ?(?:\w*bijeenkomsten|\w*sessies|\w*gesprekken) ?(?:van |a )?(?:telkens |elk )?(\d{1,2}u\d{2})\b)",
                0.85,
                &times_of_length,
                "meeting"},
            QuantityForm{
                "minutes",
                R"((<N>) ?(?:\w*avonden|ochtenden|middagen|lessen|keer|maal|x|\*) ?(?:van |a )?(?:telkens |elk )?(\d{1,2}u\d{2})\b)",
                0.85,
                &times_of_length},
            QuantityForm{
                "minutes",
                R"((?:duur|looptijd|tijdsduur|speelduur|duurde|duurt|telkens|steeds)[ \t:=]{1,3}<~>(\d{1,2}) ?(?:[:uh]|uur |u )(\d{2})\b(?: ?(?:uur|u\b))?)",
                0.85,
                &short_time},
            QuantityForm{"minutes",
                         R"(\b(?:aantal )?uren[ \t:=]{1,3}(\d{1,2}):(\d{2})\b)",
                         0.7,
                         &short_time},
            QuantityForm{
                "minutes",
                R"((?:duur|tijdsduur|speelduur)[ \t:=]{1,3}<~>(\d{1,2})\.(15|30|45) ?(?:uur|u\b))",
                0.7,
                &short_time},
            QuantityForm{
                "clock_hour",
                R"(\w*(?:duur|looptijd|leertijd|inspanning|investering|kost|duurt|duurde)[\t :=]{1,3}<~><N> ?(?:tot|a|-) ?(<N>) ?<H>)",
                0.8,
                &one_number},
            // no quantities: a time, a term, so much a week
            QuantityForm{
                "", R"((?:om|vanaf|tot|rond|tegen|at) <~>(<N>) ?(?:uur|u|h)\b)", 0, &just_one},
            QuantityForm{"", R"((\d{1,2}[.:]\d{2}) ?(?:uur|u|h)\b)", 0, &just_one},
            QuantityForm{
                "",
                R"((?:binnen|na|elke|iedere|om de|minstens|uiterlijk) <N> (?:uur|uren|dag|dagen|minuten|werkdagen)\b)",
                0,
                &just_one},
            // no quantities: work, a journey, how long something is valid, a share of a whole
            QuantityForm{
                "",
                R"((?:\b(?:ik|wij|we|hij|zij) werk(?:t|te|en)?|\bwerkzaam|werkweek|dienstverband|contract|aanstelling|arbeidsovereenkomst|beschikbaar(?:heid)?|\bfte)\b[^\n\d.]{0,20}<N> ?(?:uur|uren|u)\b)",
                0,
                &just_one},
            QuantityForm{
                "",
                R"((?:reistijd|reis|rijden|parkeren|parkeertijd)\b[^\n]{0,30}?<N> ?(?:uur|uren|u|minuten|min)\b)",
                0,
                &just_one},
            QuantityForm{"",
                         R"(<N> ?(?:uur|uren|u|minuten|min\.?) (?:rijden|reizen|reistijd)\b)",
                         0,
                         &just_one},
            QuantityForm{
                "",
                R"((?:toegang|toegankelijk|geldig|restitutie|retour|bedenktijd|betaaltermijn|betalen|annule\w+|licentie|abonnement|bewaard)\b[^\n\d.]{0,30}<N> (?:uur|uren|dag|dagen|werkdagen)\b)",
                0,
                &just_one},
            QuantityForm{
                "",
                R"(<N> (?:uur|uren|dag|dagen|werkdagen) (?:geldig|toegang|bedenktijd|garantie)\b)",
                0,
                &just_one},
            QuantityForm{
                "",
                R"((?:uurtarief\b[^\n]{0,30}?<N> ?(?:uur|uren|u)\b|<N> ?(?:uur|uren) (?:gefactureerd|gedeclareerd|gewerkt)))",
                0,
                &just_one},
            QuantityForm{
                "",
                R"(<N> ?(?:uur|uren)(?: per (?:dag|etmaal))?,? (?:bereikbaar|open|geopend|beschikbaar|toegankelijk)\b)",
                0,
                &just_one},
            QuantityForm{
                "", R"(\d{1,3} ?% (?:van|of) (?:de |het |the |alle )?<N> \w+)", 0, &just_one},
            QuantityForm{
                "day",
                R"((<N>) (?:\w{0,12})dag(?:en)? per (?:maand|week)[ ,;(]{1,3}(?:gedurende )?(<N>) (?:maanden|weken)\b)",
                0.8,
                &product},
            QuantityForm{
                "clock_hour",
                R"((<N>) ?<H> (?:(?:per|elke|iedere) week|p/?w)[ ,(]{1,3}(?:gedurende |in |voor |x )?<~>(<N>) weken\b)",
                0.7,
                &by_the_week},
            QuantityForm{
                "clock_hour",
                R"((<N>) weken[ ,(]{1,3}(?:lang )?(?:met )?(?:elke week |iedere week |per week |wekelijks )<~>(<N>) ?<H>)",
                0.7,
                &weeks_of_hours},
            QuantityForm{
                "clock_hour",
                R"((<N>) ?(?:\w*dagen|days)[ ,(]{1,3}(?:van |a )?(<N>) ?<H> (?:per dag|a day|per day)\b)",
                0.8,
                &product,
                "day"},
            QuantityForm{
                "",
                R"(<N> ?(?:uur|uren|u|dag|dagen|\w+dag(?:en)?|dagdelen|minuten|hours|days)\.? ?(?:per|p/|p\.? ?w\b\.?|a|in de|van te|van tevoren|vooraf|later|na|voor|geleden|ago|/)[ ]?(?:<N> )?(?:week|weken|maand|dag|jaar|w|m|month|kalenderweek|voren|aanvang|afloop|de|het|ontvangst)?\b)",
                0,
                &just_one},
            // part of a whole
            QuantityForm{
                "half_day", R"((<N>) ?(?:van de|uit de|/) ?(<N>) dagdelen\b)", 0.85, &part_of},
            QuantityForm{"day", R"((<N>) (?:van de|uit de) (<N>) (?:\w+)?dagen\b)", 0.85, &part_of},
            QuantityForm{"lesson_hour",
                         R"((<N>) ?(?:van de|van|uit de|uit|/) ?(<N>) (?:les-?uren|lestijden)\b)",
                         0.85,
                         &part_of},
            QuantityForm{"contact_hour",
                         R"((<N>) ?(?:van de|van|uit de|uit|/) ?(<N>) contact[- ]?uren\b)",
                         0.85,
                         &part_of},
            QuantityForm{
                "meeting",
                R"((?:bijgewoonde|gevolgde) (?:\w*bijeenkomsten|\w*sessies|\w*gesprekken)[\t :=(|]{1,3}(<N>)(?: ?(?:van|uit|/) ?(<N>))?)",
                0.85,
                &part_of_all},
            QuantityForm{
                "clock_hour", R"((<N>) (?:van de|uit de) (<N>) (?:uren|uur)\b)", 0.8, &part_of},
            QuantityForm{
                "meeting",
                R"((<N>) ?(?:van de|van|uit de|uit|of the|of|/) ?(<N>) (?:\w*bijeenkomsten|\w*sessies|meetings|sessions)\b)",
                0.85,
                &part_of},
            QuantityForm{"clock_hour",
                         R"(uren aanwezig[\t :=(|]{1,3}(<N>)(?: ?(?:van|uit|/) ?(<N>))?)",
                         0.85,
                         &part_of_all},
            // so many times so much
            QuantityForm{
                "clock_hour",
                R"(<~>(<N>) ?<H> per (?:bijeenkomst|sessie|avond|les|keer|dag|dagdeel)[ ,;(]{1,3}(<N>) (?:\w*bijeenkomsten|\w*sessies|\w*avonden|\w*lessen|keer|\w*dagen|dagdelen)\b)",
                0.8,
                &product},
            QuantityForm{
                "",
                R"(<N> ?(?:uur|uren|u|minuten|min\.?|sbu|lesuren) per (?:bijeenkomst|sessie|avond|les|keer|module|dagdeel)\b)",
                0,
                &just_one},
            QuantityForm{"lesson_hour",
                         R"((?:les-?uren|lestijden)[\t :=(|]{1,3}(<N>) ?(?:x|maal|keer) ?(<N>))",
                         0.9,
                         &product},
            QuantityForm{
                "contact_hour",
                R"((?:contact[- ]?uren|contacttijd)[\t :=(|]{1,3}(<N>) ?(?:x|maal|keer) ?(<N>)(?: ?<H>)?)",
                0.9,
                &product},
            QuantityForm{
                "study_load_hour",
                R"((?:studie[ -]?belasting|studielast|sbu)[\t :=(|]{1,3}(<N>) ?(?:x|maal|keer) ?(<N>)(?: ?(?:<H>|sbu\b))?)",
                0.9,
                &product},
            QuantityForm{
                "self_study_hour",
                R"(contact(?:[- ]?uren)?[\t :=(]{1,3}(<N>)(?: ?<H>)?[ ,;/+(]{1,3}(?:en )?zelfstudie(?:-?uren)?[\t :=]{1,3}(<N>)(?: ?<H>)?)",
                0.9,
                &second_number,
                "contact_hour"},
            QuantityForm{
                "lesson_hour",
                R"((<N>) ?(?:weken|lessen|\w*bijeenkomsten|\w*avonden|\w*dagen|\w*dagdelen|\w*sessies|keer|x)(?: ?(?:van|a|x|,))? ?(?:elk |telkens |wekelijks )?(<N>) ?(?:les-?u(?:ur|ren)|lestijden)\b)",
                0.85,
                &product},
            QuantityForm{
                "lesson_hour",
                R"((<N>) ?(?:les-?u(?:ur|ren)|lestijden)(?: per week)?,? (?:gedurende |x |in )?(<N>) weken\b)",
                0.85,
                &product},
            QuantityForm{
                "clock_hour",
                R"((<N>) ?(?:keer|maal) (?:bij elkaar|samen|bijeen)[a-z ]{0,20}[, (]{1,3}(?:telkens|steeds|elke keer|iedere keer)(?: van| een)? ?(<N>) ?<H>)",
                0.8,
                &product,
                "meeting"},
            QuantityForm{
                "clock_hour",
                R"((<N>) ?(?:\w*bijeenkomsten|\w*sessies|\w*gesprekken|\w*zittingen|sessions|meetings)(?: geweest)?<each>(<N>) ?(?:klok-?)?<H>)",
                0.8,
                &product,
                "meeting"},
            QuantityForm{
                "minutes",
                R"((<N>) ?(?:\w*bijeenkomsten|\w*sessies|\w*gesprekken|\w*zittingen|sessions|meetings)(?: geweest)?<each>(<N>) ?(?:minu(?:ut|ten)|min\b\.?|minutes?))",
                0.8,
                &product,
                "meeting"},
            QuantityForm{"contact_hour",
                         R"((<N>) ?(?:\w*dagen|days)<each>(<N>) ?contact[- ]?u(?:ur|ren)\b)",
                         0.9,
                         &product,
                         "day"},
            QuantityForm{
                "study_load_hour",
                R"((<N>) ?(?:\w*modules|blokken|delen|\w*bijeenkomsten|\w*dagen|lessen|keer|x)<each>(<N>) ?(?:sbu|studie-?uren|studie[ -]?belastingsuren)\b)",
                0.85,
                &product},
            QuantityForm{"contact_hour",
                         R"((<N>) ?\w*dagdelen<each>(<N>) ?contact[- ]?u(?:ur|ren)\b)",
                         0.9,
                         &product,
                         "half_day"},
            QuantityForm{
                "half_day",
                R"((<N>) ?(?:\w*bijeenkomsten|\w*sessies|lessen|keer)[ ,(]{1,3}(?:van |telkens |steeds |elk )?(<N>) dagde(?:el|len)\b)",
                0.8,
                &product},
            QuantityForm{
                "clock_hour",
                R"((<N>) ?(?:\w*dagdelen|halve dagen|half days)<each>(<N>) ?(?:klok-?)?<H>)",
                0.8,
                &product,
                "half_day"},
            QuantityForm{
                "clock_hour",
                R"(dagdelen[\t :=(|]{1,3}(<N>)(?: van| a| x| of) ?(?:elk )?(<N>) ?(?:klok-?)?<H>)",
                0.8,
                &product,
                "half_day"},
            QuantityForm{
                "clock_hour",
                R"((<N>) ?(?:dagen|\w*(?:les|cursus|trainings?|studie|opleidings?|scholings)dagen|days)<each>(<N>) ?(?:klok-?)?<H>)",
                0.8,
                &product,
                "day"},
            QuantityForm{
                "clock_hour",
                R"((<N>) ?(?:\w*avonden|\w*ochtenden|\w*middagen|\w*lessen|lessons|\w*modules|blokken|onderdelen|webinars|workshops|keer|maal|x|\*)(?: geweest)?<each>(<N>) ?(?:klok-?)?<H>)",
                0.8,
                &product},
            QuantityForm{
                "minutes",
                R"((<N>) ?(?:\w*avonden|\w*ochtenden|\w*middagen|\w*lessen|lessons|\w*modules|webinars|workshops|keer|maal|\w*dagdelen|x|\*)<each>(<N>) ?(?:minu(?:ut|ten)|min\b\.?|minutes?))",
                0.8,
                &product},
            QuantityForm{
                "clock_hour",
                R"(aantal \w*(?:bijeenkomsten|sessies|avonden|lessen|gesprekken)[\t :=|]{1,3}(<N>)[ ,;(]{1,3}(?:van|telkens|elk|ieder|steeds|a) <~>(<N>) ?<H>)",
                0.8,
                &product,
                "meeting"},
            QuantityForm{
                "half_day", R"((<N>) ?(?:x|keer|maal) ?(<N>) dagde(?:el|len)\b)", 0.8, &product},
            QuantityForm{
                "lesson_hour",
                R"((<N>) ?-?(?:'?les'?-?u(?:ur|ren)|lestijden)(?: van| a| x)? \(?(?:<N>) ?(?:minu(?:ut|ten)|min\b\.?))",
                0.95,
                &one_number},
            QuantityForm{"minutes",
                         R"((<N>) ?(?:uur|u|h)(?: en|,)? ?(?:(een|drie|3|1)) kwartier\b)",
                         0.85,
                         &hours_and_quarters},
            QuantityForm{"minutes", R"((<N>) kwartier\b)", 0.8, &quarters},
            QuantityForm{
                "minutes",
                R"((<N>) ?(?:uur|u|h|hours?|hrs?)(?: en| and|,)? ?(\d{1,2}) ?(?:minu(?:ut|ten)|minutes|min\b\.?|m\b))",
                0.85,
                &hours_and_minutes},
            QuantityForm{"minutes", R"((\d) ?(?:uur|u|h) (15|30|45)\b)", 0.8, &short_time},
            QuantityForm{"study_load_hour",
                         R"((<N>) ?ec(?:ts)? ?= ?(<N>) ?<H>)",
                         0.95,
                         &second_number,
                         "ec"},
            // a unit behind its number
            QuantityForm{
                "study_load_hour",
                R"((<N>) ?<H> ?\((?:sbu|studie[ -]?belasting|studielast)\b[^)\n\d]{0,20}\))",
                0.95,
                &one_number},
            QuantityForm{
                "study_load_hour",
                R"((<N>) ?-?(?:(?:(?:uur|uren) )?sbu(?:'?s)?|s\.b\.u|studie[ -]?belastings?-?u(?:ur|ren)|studielast-?u(?:ur|ren)|studie-?u(?:ur|ren)|(?:uur|uren|u) (?:aan )?(?:studie[ -]?belasting|studielast|studietijd|studie)\b|(?:study load|study) hours?|hours? of study)\b)",
                0.95,
                &one_number},
            QuantityForm{"self_study_hour",
                         R"((<N>) ?-?(?:zelfstudie-?u(?:ur|ren)|(?:uur|uren|u) (?:aan )?(?:zelfstudie|huiswerk|thuisstudie|thuiswerk|thuisopdrachten|voorbereiding|opdrachten|literatuurstudie)|(?:uur|uren) (?:besteed aan (?:de )?opdrachten|thuis)|hours of self-?study)\b)",
                         0.95,
                         &one_number},
            QuantityForm{
                "contact_hour",
                R"((<N>) ?-?(?:contact[- ]?u(?:ur|ren)|(?:uur|uren|u) (?:aan )?(?:contact(?:tijd|onderwijs|uren)?|les|lestijd|in de (?:klas|groep|les))\b|contact hours?)\b)",
                0.95,
                &one_number},
            QuantityForm{"lesson_hour",
                         R"((<N>) ?-?(?:'?les'?-?u(?:ur|ren)|lestijden|lesson hours?)\b)",
                         0.95,
                         &one_number},
            QuantityForm{"half_day",
                         R"((<N>) ?-?(?:\w{0,14}dagde(?:el|len)|half days?)\b)",
                         0.95,
                         &one_number},
            QuantityForm{"half_day",
                         R"((<N>) ?(?:x|keer|maal)? ?(?:een )?halve dag(?:en)?\b)",
                         0.85,
                         &one_number},
            QuantityForm{"half_day", R"(\b(half)-?daags(?:e)?\b)", 0.85, &just_one},
            QuantityForm{
                "half_day",
                R"((?:duur|omvang|tijdsduur|cursus|training|opleiding|scholing)[ :\t]{1,3}(?:van |in )?(<N>) (?:\w*avonden|\w*ochtenden|\w*middagen)[ \t]*(?:[.,;)\n]|$))",
                0.7,
                &one_number},
            QuantityForm{"half_day", R"(\b(?:een )?(halve) dag\b)", 0.8, &just_one},
            QuantityForm{"half_day",
                         R"((?:duur|omvang|tijdsduur|lengte)[\t :]{1,3}(dagdeel))",
                         0.9,
                         &just_one},
            QuantityForm{
                "half_day",
                R"(\bdagdeel[\t :=(|]{1,3}(ochtend|morgen|voormiddag|middag|namiddag|avond)\b)",
                0.9,
                &just_one},
            QuantityForm{
                "ec",
                R"((<N>) ?(?:ec(?:ts)?(?:'?s)?|ects?[ -](?:credits?|punten)|studiepunten)\b)",
                0.95,
                &one_number},
            QuantityForm{
                "minutes", R"((<N>)[ -]?(?:minu(?:ut|ten)|mins?\b\.?|minutes?))", 0.9, &one_number},
            QuantityForm{
                "day", R"(\b(?:een )?(hele|gehele|volle|volledige) dag\b)", 0.8, &just_one},
            QuantityForm{
                "day", R"((<N>) (?:terugkom|verdiepings)-?dag(?:en)?\b)", 0.8, &one_number},
            QuantityForm{"day", R"((<N>) ?-?daags(?:e)?\b)", 0.85, &one_number},
            QuantityForm{
                "day",
                R"(((?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|two|three|four|five)) ?(?:(?:hele|volle|volledige|losse|aaneengesloten|dag) )?(?:(?:training|cursus|les|opleidings|trainings|studie|scholings|nascholings|vormings|themas?|verdiepings|module|praktijk|contact|college|bijscholings)-? ?)?(?:dagen|days)\b)",
                0.8,
                &one_number},
            QuantityForm{
                "day",
                R"((?:duur|omvang|tijdsduur|cursus|training|workshop|opleiding|scholing|duration)[ :\t]{1,3}(?:van |duurt |duurde )?(een|one|1) da[gy]\b)",
                0.8,
                &one_number},
            QuantityForm{
                "day",
                R"((\d,[05]|1|anderhalve) ?(?:(?:hele|volle|training|cursus|les)-? ?)?dag\b)",
                0.8,
                &one_number},
            QuantityForm{
                "meeting",
                R"((<N>) (?:\w+ )?(?:(?:intervisie|supervisie|reflectie|coach|groeps|les)?-?(?:bijeenkomst(?:en)?|sessies?|gesprek(?:ken)?|zitting(?:en)?)|intervisies|supervisies|meetings?|sessions?)\b)",
                0.85,
                &one_number},
            QuantityForm{
                "contact_hour", R"((?:waarvan |[(+] ?)(<N>) (?:uur )?contact\b)", 0.9, &one_number},
            QuantityForm{"self_study_hour",
                         R"((?:waarvan |en |[(+] ?)(<N>) zelfstudie\b)",
                         0.9,
                         &one_number},
            QuantityForm{"half_day", R"((<N>) half-days?\b)", 0.85, &one_number},
            QuantityForm{"half_day", R"(\b(half)[- ]day\b)", 0.85, &just_one},
            QuantityForm{"day", R"((<N>)-day\b)", 0.85, &one_number},
            // a label before its number
            QuantityForm{
                "study_load_hour",
                R"((?:studie[ -]?belasting|studielast|(?:totale|cursus|opleidings)-? ?belasting|study load|workload|sbu(?:'?s)?|s\.b\.u\.|studie-?uren|studie[ -]?belastingsuren|studietijd)[^\n\d]{0,45}?[\t :=(|\n]{1,3}(<N>)(?: ?(?:<H>|sbu\b))?)",
                0.95,
                &one_number},
            QuantityForm{
                "contact_hour",
                R"((?:contact[- ]?uren|contacttijd|contactonderwijs|lestijd|(?:contact|guided learning) hours|uren contact\w*)[^\n\d]{0,20}?[\t :=(|\n]{1,3}(<N>)(?: ?<H>)?)",
                0.95,
                &one_number},
            QuantityForm{
                "self_study_hour",
                R"((?:zelfstudie(?:-?uren|tijd)?|self-?study|huiswerk|thuisstudie|thuiswerk|thuisopdrachten|opdrachten|voorbereiding(?:stijd)?|literatuurstudie)[\t :=(|]{1,3}<~>(<N>) ?<H>)",
                0.9,
                &one_number},
            QuantityForm{
                "contact_hour", R"(\bcontact[\t :=(|]{1,3}<~>(<N>) ?<H>)", 0.9, &one_number},
            QuantityForm{
                "self_study_hour",
                R"((?:zelfstudie-?uren|uren (?:zelfstudie|huiswerk|thuisstudie))[\t :=(|]{1,3}(<N>))",
                0.9,
                &one_number},
            QuantityForm{"lesson_hour",
                         R"((?:aantal )?(?:les-?uren|lestijden|lesson hours)[\t :=(|\n]{1,3}(<N>))",
                         0.95,
                         &one_number},
            QuantityForm{
                "half_day", R"((?:aantal )?dagdelen[\t :=(|\n]{1,3}(<N>))", 0.95, &one_number},
            QuantityForm{
                "day",
                R"((?:aantal (?:\w+)?dagen[\t :=(|\n]{1,3}|(?:les|cursus|training|trainings|opleidings|studie|contact)dagen ?[:=|\t] ?)(<N>))",
                0.95,
                &one_number},
            QuantityForm{"ec",
                         R"((?:\bects?\b|studiepunten)(?: \(ects?\))?[\t :=|\n]{1,3}(<N>))",
                         0.95,
                         &one_number},
            QuantityForm{
                "meeting",
                R"((?:aantal (?:\w+)?(?:bijeenkomsten|sessies|gesprekken|meetings)[\t :=(|\n]{1,3}|\w*(?:bijeenkomsten|sessies|gesprekken) ?[:=|\t] ?)(<N>)(?:[ \t]*[.,;)\n]|[ \t]*$))",
                0.95,
                &one_number},
            QuantityForm{"minutes",
                         R"((?:duur|tijd)[a-z ]*\(?(?:in )?min(?:uten|\.)?\)?[\t :=|\n]{1,3}(<N>))",
                         0.95,
                         &one_number},
            QuantityForm{
                "clock_hour",
                R"((?:aantal|totaal|totaal aantal|duur in|total|number of)(?: gevolgde| bijgewoonde)? (?:klok|cursus|scholings|nascholings|trainings|opleidings|vormings)?-?(?:uren|uur|(?:learning |training )?hours)(?: \w+)?[\t :=(|\n]{1,3}(<N>)(?: ?(?:uur|uren|u)\b)?)",
                0.95,
                &one_number},
            QuantityForm{"clock_hour", R"((?:^|\n)uren (<N>)(?:\n|$))", 0.85, &one_number},
            QuantityForm{
                "clock_hour",
                R"(\b(?:klok|cursus|scholings|nascholings|trainings|opleidings|vormings)?uren ?[:=|\t] ?(<N>)(?: ?(?:uur|uren|u)\b)?)",
                0.9,
                &one_number},
            QuantityForm{"clock_hour", R"(\been (?:uur|uurtje) of (<N>)\b)", 0.7, &one_number},
            QuantityForm{
                "clock_hour",
                R"((<N>) ?-?(?:klok-?|volle |hele |total |learning |training |teaching )?(?:uurtjes?|uurs|<H>))",
                0.8,
                &one_number},
            // "2u30" alone, of what nobody starts so early
            QuantityForm{"minutes", R"((\d)[uh](\d{2})\b)", 0.7, &short_time},
};

/// What stands in the expressions above for a longer one.
std::string in_full(std::string_view expression) {
    const std::array names = {
        Placeholder{
            "<T>",
            R"(\d{1,2}(?:[.:uh]\d{2}| u ?\d{2})?(?: ?(?:am|pm|a\.m\.|p\.m\.|uren|uur|u\b\.?|h\b\.?))?)"},
        // "4 lessen van 2 uur", "2 dagen (elk 6 uur)"
        Placeholder{"<each>",
                    R"((?: van| a| x| of)?(?:[ ,(]{1,3}(?:telkens|elk|ieder|steeds)(?: van)?)? ?)"},
        Placeholder{"<H>", R"((?:uren|u{1,4}r|u\b\.?|hours?|hrs?\b\.?|h\b))"},
        Placeholder{"<~>", R"((?:(?:ca\.?|circa|ongeveer|ong\.|plm\.|ruim|totaal|about|±) ?)?)"},
        Placeholder{"<N>", number_expression()},
    };
    return written_out(expression, names);
}

} // namespace

const std::vector<Compiled<QuantityForm>>& quantity_forms() {
    static const std::vector<Compiled<QuantityForm>> k_compiled = compiled(
        k_forms, [](std::string_view expression) { return "(" + in_full(expression) + ")"; });
    return k_compiled;
}

} // namespace intake
