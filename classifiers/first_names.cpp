// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/first_names.hpp"

#include <algorithm>
#include <unordered_set>

namespace intake {

namespace {

constexpr std::string_view k_names =
    R"(
        aad aaltje aart abdel abdul abel achmed achraf ada adam adri adriaan adriana ahmed ahmet
        aicha akke alain albert alberto aleid alex alexander ali alice alicia alie alina aline
        amal amber amina amir amira ana andre andrea andreas andrew andries angela angelique
        anita anja anke ankie ann anna anne annechien anneke annelies anneliese annelore
        annemarie annemieke annet annette annick annie anouk ans anthony antje antoinette anton
        antonia antonio antoon anwar arend ariane arie arjan arjen arno arnold arnoud art arthur
        asha asma astrid auke aukje aylin ayse aziz bart bas bauke bea beatrice beatrijs ben
        benjamin bennie berend bernadet bernadette bernard bert berta bertine bertus betty
        bianca bieke birgit bjorn bo bob boris boudewijn boukje bram brecht bregje bregtje
        brenda brigitte britt bruno camiel carel carin carina carine carl carla carlo carlos
        carmen carola carolien carolina caroline cas casper catharina catherine cathy catrien
        cecile cees celine chantal charlotte chris christa christel christiaan christian
        christien christina christine christophe cindy claire clara claudia claus coby coen
        colette conny constance cor corina corine cornelia cornelis corrie cynthia daan dagmar
        daisy damian daniel daniela danielle danny daphne dave david debbie debora denise dennis
        dewi diana dick diederik dieter dina dineke dirk ditty dolf dominique donald dora dorien
        dorine doris dorothe douwe dries dymphna ed eddy edith edo eduard edwin eef eefje eelco
        eline elisa elisabeth elise elizabeth elke ellen elly elmar els elsbeth elske ely emiel
        emile emilie emine emma emmy engelbert enrico eric erica erich erik erika erna ernst
        erwin esmee esther eva evelien evelyn evelyne evert evi ewout fadma famke fanny farid
        fatih fatiha fatima fatma femke fenna fenny ferdi ferdinand ferry fieke fien filip fleur
        floor floortje floris fons frank frankie frans frederik frederique freek frieda frits
        froukje gabriel gabriella gea geert geertje geeske gemma george gerald geraldine gerard
        gerben gerda gerdien gerlof gerrie gerrit gert gertie gertrude geurt ghislaine gideon
        gijs gijsbert gina ginny gisela giulia glenn gonda gonny greet greetje griet guido guus
        guusje gwen gwenda gwendolyn habib haci hamid han hanna hannah hanne hanneke hannie hans
        harm harmen harold harriet harry hasan hassan hatice hayat hedda hedwig hedy heidi hein
        heleen helen helena helene helga helma hendrik hendrika henk hennie henny henri
        henriette henrike herbert herman hermien hessel hester hettie hetty hicham hidde hilbert
        hilda hilde hille hubert hugo huib huseyin hylke ibrahim ida ien ietje igor ike ilona
        ilse imke imran ina ine ineke inez inge ingeborg ingmar ingrid irene iris irma isa
        isabel isabelle iskander ismail iwan jaap jaco jacob jacoba jacobien jacomijn jacqueline
        jacques jade jairo jake jamal james jamila jan jana janet janine janna janneke jannes
        jannet jannie janny jans jasmijn jason jasper jay jean jeannette jeannine jef jelena
        jelle jelmer jeltje jennifer jenny jens jeroen jesse jessica jet jetske jetty jikke
        jildau jildou jim jimmy jip jo joan joana joanna jochem jody joep joeri johan johanna
        johannes john jola jolanda jolande jolien jolijn jona jonas jonathan joop jooske joost
        jop jordi jordy jorg jorik jorinde joris jorn jorrit jort jos jose josee josef joseph josephine
        joshua josien josine joyce juan judith jules julia julian julie juliette jurgen jurjen
        jurre justin justine jutta kaatje kai karel karen karim karima karin karina karl karlijn
        kasper kate katelijne katharina kathleen katja katrien katrijn kaylee kees kelly kenneth
        kevin khadija khalid kim kirsten kitty klaar klaartje klaas klaasje koen koos krijn kris
        krista kristel kristien kristin kristof kyra lambert lamyae lana lara lars latifa laura
        laurens laurien lea leen leendert lenie lennart leo leon leonie leonoor leontien leslie
        leyla lia lidia lidwien lidy lieke lien lies liesbeth liesje lieuwe lieve lilian liliane
        lina linda lineke lisa lisanne lisette livia lize lodewijk loek loes lonneke loraine
        lore lorenzo lotje lotte lottie louis louisa louise lourens luc luca lucas lucia lucie
        lucy ludo luis luit luka lut luuk lyda lydia lynn maaike maarten maartje machteld magda
        malika manfred manon mara marc marcel marcella marcelle marco mare marga margareta
        margaretha margit margo margot margreet margreeth margriet maria marian marianne marie
        marieke mariella mariette marij marije marijke marijn marika marike marilyn marina
        marinus mario marion marisa mariska marit marita marja marjan marjet marjo marjolein
        marjolijn marjon mark markus marleen marlene marlies marloes marlous maroeska marte
        marten martha martien martijn martin martina martine marvin mary mathieu mathijs
        mathilde matthias matthijs maud maurice mauro max mechteld meike meinte melanie melissa
        menno mercedes merel merlijn meryem mia micha michael michel michelle michiel mieke mien
        miep mies mila milan milou mimi mina minke mira miranda mireille miriam mirjam mirthe
        mitchell moes mohamed mohammed moniek monika monique mounir mourad murat mustafa myriam
        myrthe nadia nadine najat nancy naomi natalie natasha nathalie nel nele nelleke nellie
        nelly nico nicolaas nicole nicolette nicoline niek niels nienke nikki nina nine noel
        noelle noemi noor noortje nora norbert nour nynke odette okke olaf oleg olga olivia
        olivier onno orlando oscar otto paco pamela pascal pascale pascalle pat patricia patrick
        patty paul paula paulien pauline pedro peer peggy pepijn perry peter petra philip
        philippe pia pien piet pieta pieter pieternel pietje pim pleun priscilla priya quincy
        quinten quirijn rachel rachida rafael rahima raimond rainer ralf ralph ramon ramona
        raoul raymond rebecca regina rein reinder reinier reinout remco remy renate rene renee
        renske renze resi reza ria rian rianne ricardo richard rick rie riemke riet rik rika
        rina ringo rinske rinus rita riza rob robbert robert roberta roberto robin rochelle
        roderick rodney roel roeland roelie roelof roger roland rolf romy ron ronald ronnie roos
        rosa rosalie rosanne rosita roy rozemarijn ruben rudi rudolf rudy rui rutger ruth ruud
        sabine sabrina said saida salim salima salma sam samantha sami samir samira samuel
        sander sandra sanne santiago sara sarah sascha saskia sebastiaan selim selma serge
        sharida sharon sheila shirley sibel siebe siebren siem sietse sietske sigrid sijbrand
        silke silvana silvia simon simone sjaak sjaan sjoerd sjors sjoukje sofia sofie sonja
        sophia sophie soraya stan stef stefan stefanie steffie stella stephan stephanie steven
        stijn sue suleyman sunita susan susanne suzan suzanne sven sybille sylvana sylvia sylvie
        taco tamar tamara tania tanja tara tarik tarkan tatiana teun teunis thea theo theodoor
        thera theresa therese thijmen thijs thirza thomas tia tim timo tine tineke tinus tirza
        titia tjalling tjeerd tjerk tjitske tobias toine tom tomas ton tonnie tonny toon tosca
        trees trienke trijntje trix trudie trudy truus twan ugur ulrike ursula valentijn valerie
        vanessa veerle vera verena veronique victor victoria viktor vincent virginie vivian
        walter wanda wander ward wendelien wendy werner wesley wessel wia wido wiebe wieke wies
        wieteke wietske wigger wil wilbert wilco wilfred wilhelm wilhelmina willem willemien
        willemijn william willy wilma wim wineke winnie wout wouter wubbo wytske xander xandra
        yannick yara yasemin yasmin yasmina yassin ylona yolanda youri youssef yusuf yves yvette
        yvon yvonne zahra zeynep zita zoe zohra
)";

const std::unordered_set<std::string_view>& names() {
    static const std::unordered_set<std::string_view> k_all = [] {
        std::unordered_set<std::string_view> all;
        for (std::size_t at = 0; at < k_names.size();) {
            const std::size_t begin = k_names.find_first_not_of(" \n", at);
            const std::size_t end = std::min(k_names.find_first_of(" \n", begin), k_names.size());
            if (begin < end) {
                all.insert(k_names.substr(begin, end - begin));
            }
            at = end;
        }
        return all;
    }();
    return k_all;
}

} // namespace

bool is_first_name(std::string_view word) {
    return names().contains(word) || names().contains(word.substr(0, word.find('-')));
}

} // namespace intake
