// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/first_names.hpp"

#include <algorithm>
#include <unordered_set>

namespace intake {

namespace {

constexpr std::string_view k_names =
    R"(
        aad aafke aagje aaike aaliyah aaltje aaron aart abby abdel abdelaziz abdelhamid
        abdelkader abdelkarim abdellah abderrahim abdou abdul abdulkadir abel achmed achraf ada
        adam adelheid adil adnan adri adriaan adrian adriana agnes agnieszka ahlam ahmed ahmet
        aicha aida aisha akke alain alan albert albertine alberto albertus aldert aleid aleida
        aleksandra alessandra alette alex alexander alexandra alfons alfred ali alice alicia
        alida alie alieke alina aline alisa alja allard alma alwin amal amalia amber amelie amin
        amina aminata amir amira amy ana anastasia andre andrea andreas andreea andrei andrew
        andries andrzej anesa anette angela angelina angeline angelique aniek anika anique
        anissa anita anja ank anke ankie anko ann anna annabel annabelle annalies anne annebeth
        annechien annefleur annefloor annejet annejoke annekatrien anneke annelien annelies
        anneliese annelore annelot annemarie annemarijn annemie annemieke annemijn annerie annet
        annette annick annie annika anouk ans anthony antje antoine antoinette anton antonia
        antonie antonio antonius antoon anuschka anwar anya ard ardi arend ariane arie arjan
        arjanne arjen arlette armand armando arnaud arne arno arnold arnoud art arthur arwin
        arzu asha asiye asli asma astrid atie auke aukje aurelie aurora axel ayaan ayla aylin
        aynur ayoub ayse aziz azra babette baldwin balthasar barbera barry bart bas bastiaan
        bastien bauke bea beata beatrice beatrijs beatrix beau belinda belle ben benjamin bennie
        berber berdien berend berit bernadet bernadette bernadien bernard bernardus bernd
        bernhard bert berta berthold bertien bertil bertine bertrand bertus betsie betsy bettina
        betty betul beverly bianca bieke bilal bina birgit birsen bjarne bjorn bo boaz bob
        bobbie bodil bogdan bonno boris bouchra boudewijn bouke boukje brahim bram branco
        brandon brecht bregje bregtje brenda brian bridget brigitta brigitte brit britt bruno
        bryan budi burak burhan caecilia caitlin camiel camilla camille carel caren carien carin
        carina carine carl carla carlien carlijn carlo carlos carmela carmelita carmen carola
        carolien carolina caroline carolyn cas casper catalina catharina catherine cathy cato
        catrien cecile cecilia cedric cees celina celine cengiz cevdet chantal charissa charles
        charlie charlot charlotte chayenne chelsea cherif cheryl chiara chiel chouaib chris
        christa christel christiaan christian christianne christien christina christine
        christoffel christophe cindy ciska claire clara clarien clarinda claudia claus clemens
        cleo coba cobie coby coen coenraad colette conny conrad constance constantijn coos cor
        cora coralie cordula corien corina corine corinne corne cornee corneel cornelia cornelie
        cornelis corrie corrina corry cory cosmin cristian cristina cynthia cyriel cyril daan
        dagmar daisy damian dana danai danial daniel daniela daniele danielle danique danny
        danuta daphna daphne darek daria dario dashne dave david davy debbie debby debora
        deborah deepa delano delia delphine demi denis denise dennis denny derek derk desiree
        devi dewi diana diane dianne dick dide didier diederick diederik dieke diemer dienke
        dieter dieuwertje dieuwke digna dilan dilara dimitri dimitrios dina dinand dinant dineke
        dini dinie dion dionne dirk ditta ditte ditty djamila djoeke dogan dolf dolores dominic
        dominik dominique donald donna donny dora dorette dorien dorina dorinda dorine doris
        dorothe dorothea dorret dorrit dorus douwe dragana driek driekes dries driss duco dunja
        dwight dylan dymphna ebru ed eddie eddy edgar edith edmond edmund edo eduard edwin
        edwina eef eefje eefke eelco eelke eelkje eerke efraim egbert eglantine ehsan eileen
        ekrem eldert elena eleonora eleonore eliane elias elien elif elina eline elinor elisa
        elisabeth elise elisha eliza elizabeth elke ella elleke ellen elles ellie ellis elly
        elmar els elsa elsbeth elselien elske elvira ely emel emerentia emerson emiel emil emile
        emilia emilie emily emine emma emmanuel emmelien emmely emmy emre enes engelbert engin
        enrico enrique eric erica erich erik erika erikjan erin erna ernestine ernst erol ersin
        erwin esma esmee esmeralda esra estelle esther ethel etienne eugene eugenie eva evelien
        eveline evelyn evelyne everdien evert evi evy ewa ewald ewout fabian fabienne fadi
        fadila fadma faiza famke fanny faouzia farah farid farida farouk fatemeh fatih fatiha
        fatima fatma fatos fatou fedde federico feike felicia felicitas felien felix femke femmy
        fenna fenne fenny ferdi ferdie ferdinand fernand fernando ferre ferry feyza fieke fien
        fiene filip filippo filiz filomena fina fiona firat flavia fleur floor floortje florence
        florentine florian florien floris florus fokke folkert fons fopke foppe franca francesco
        francien francine francis francisca franciscus franciska francois francoise frank
        frankie frans fransje franz franzi fred freddy frederica frederiek frederik frederike
        frederique fredrik freek freerk frerik frida frieda friso frits frouke froukje fulco
        funda gabriel gabriella gaby gaetan gea geert geerte geertje geertruida geertruide
        geeske geke gemma geoffrey georg george georges georgina gerald geraldine gerard gerben
        gerd gerda gerdien gerhard gerhardus geritje gerlinde gerlof germa germaine gerolf
        gerrie gerrit gerritje gert gertie gertjan gertrude gertruud gerty geurt ghislaine ghita
        gideon giel gijs gijsbert gilbert gillian gina ginny gino giorgio giovanni gisela gisele
        gitta giulia giuseppe glenda glenn gloria godelieve godfried gonda gonny goran gosse
        govert graciela greet greetje greta gretel gretha griet grietje gudrun guido guillaume
        guillermo gul gulay gulcan gulsen gunay gunter gustaaf gustav guus guusje guy gwen
        gwenda gwendolien gwendolyn gwenn habib habiba haci hafid hafida haiko hajar hajo hakan
        hakim halil halima hamid hamza han hanan hanane haneke hanna hannah hanne hanneke
        hannelore hannie hanny hans harald harke harm harmen harmke haroen harold haroon harrie
        harriet harrij harro harry hasan hassan hassnae hatice hatim hatixhe havva hayat hayriye
        heather hector hedda hedwich hedwig hedy heidi heidy heike heiko heimen hein heinz
        helder heleen helen helena helene helga helma helmich helmut hendrick hendrik hendrika
        hendrikje hendrikus henk hennie henny henri henricus henriett henrietta henriette henrik
        henrike henryk herbert herlinde herman hermance hermes hermie hermien hermine hessel
        hester hettie hetty hicham hidde hieke hielke hilbert hilbrand hilda hilde hildegard
        hilke hille hinke hinrik hiske hissam houda houria huberdien hubert hubertina hubertus
        hugo hugues huguette huib hulya humphrey huseyin husna huug hylke hylkje ian iason
        ibrahim ibtissam ida idris idske ien ietje ignace igor ike ikram ilham ilias iliass ilja
        ilke ilker ilona ilonka ilse ilya imad imane imelda imke immanuel imran imre ina inaam
        inci indira ine ineke inez inga inge ingeborg ingetje ingmar ingo ingrid inigo inke
        inneke ioana ioannis irena irene irenke irfan irina iris irma irmgard isa isaac isabel
        isabella isabelle isis iskander ismail isolde issam ivan ivana ivette ivo ivonne iwan
        iwona izaak izabela jaap jacco jacinta jack jackie jackson jaco jacob jacoba jacobien
        jacoline jacomien jacomijn jacquelien jacqueline jacques jade jaimy jairo jake jakob
        jakub jamal james jamila jan jana janet janienke janine janita janke janna jannah
        janneke jannes jannet jannetje jannie jannigje jannik janny jans jantien jantina jantine
        jantje jaqueline jarno jaroslav jarrik jasmien jasmijn jasmin jasmina jasmine jasna
        jason jasper javier jay jaylen jean jeanet jeanette jeanine jeanne jeannette jeannine
        jeanny jef jeffrey jeffry jelena jelka jelle jellie jelmer jeltje jenneke jennie
        jennifer jenny jens jeremy jerney jeroen jerome jerrel jerry jesse jessica jet jetske
        jetty jikke jildau jildou jill jilles jim jimena jimmy jina jip jits jitske jo joachim
        joan joana joanna joao jochem jochen jody joeke joelie joelle joep joeri joey johan
        johanna johanneke johannes johannis john johnny joke jola jolanda jolande jolien jolijn
        joline jona jonah jonas jonathan joni jonne joop jooris jooske joost jop jordi jordy
        jorg jorge jorik jorinde jorine joris jorn jorne jorrick jorrit jort jos joscha joschka
        jose josee josef josefien joseph josephien josephine joshua josien josine joska josta
        jovan jowan joyce jozef jozefien jozien jozina juan juanita judith judy jules julia
        juliaan julian juliana julie julien juliet juliette julius jurgen jurjan jurjen jurre
        jurriaan justin justine justus jutta kaatje kader kai kamal kamiel kamil kamila kamilla
        karel karen karien karim karima karin karina karl karlien karlijn karolien karoline
        karst karsten kas kasia kasim kaspar kasper katarzyna kate katelijn katelijne katharina
        katherina katherine kathinka kathleen kathy katie katinka katja kato katrien katrijn kay
        kaya kaylee kees keimpe keith kelly kelvin kemal kenan kenneth kenza kerem kerim kerst
        kerstin kevin kevser khadija khalid kiki kim kina kirsten kirsty kitty klaar klaartje
        klaas klaasje klara klaudia klazien klazina kobe kobus koen koenraad koenraadt koos
        korneel kornelis krijn kris krista kristel kristien kristin kristina kristof krisztina
        krystyna kubra kurt kyan kyara kylian kyra lahcen laila lale lamber lambert lambertus
        lambrecht lamia lammert lammie lamyae lana lara larissa lars lasse laszlo latifa latoya
        laura laure laurence laurens laurent laurette laurie laurien lauw lauwerens lavinia
        layla lea leander leen leendert leendertje leentje leijla leila lein lejla lena lenie
        lennard lennart lenneke lennert lenny lenora leo leon leonard leonardo leonardus
        leonhard leonie leonieke leonne leonoor leonora leontien leopold leroy leslie letitia
        letty levi lex leyla lia liam lian liana lianne libbe libert lida lidewij lidia lidwien
        lidy lieke lien lieneke lienke lies liesanne liesbeth lieselot lieselotte liesje lieske
        lieuwe lieve lilia lilian liliane lilly lily limke lina linda linde lindsay lindsey
        lineke linnea lino linsey lionel lisa lisan lisanne lisbeth lise lisenka lisette lisl
        livia livio liza lize lizet lizette lizzy ljubica lode lodewijk lodewijks loek loeki
        loes loesje lois lola lonneke loraine lore lorena lorenzo loretta lorraine lotje lotte
        lottie lou loubna louis louisa louise louisette louiza lourdes lourens lowie lubos luc
        luca lucas luce lucette lucia luciana lucie lucien lucienne lucille lucinda lucio lucy
        ludger ludmila ludo ludovic ludwig luigi luis luit luiza luka lukas lulu lut lutgard
        lutgarde luuk luz lyana lyda lydia lynn lysanne lysette maaike maaikel maarten maartje
        machiel machteld mads mae magali magda magdalena magdalene magnus maha mahmoud mahsa
        maick maik maja malak malcolm malgorzata malika malou malte manal mandy manfred manja
        manolo manon manouk manuel manuela mara marc marcel marceline marcella marcelle marchien
        marcia marcin marco marcus marcy mare mareike mareille marek maren marga margaret
        margareta margaretha margarethe margarita margherita margie margit margje margo margot
        margreet margreeth margriet margrieta margriete margryt maria mariam marian mariana
        mariane mariangela marianne maribel marie marieke mariel mariella marielle marieta
        marietje mariette marij marijan marijcke marije marijke marijn marijne marijs marika
        marike mariken marilene marilyn marin marina marinel marinka marinke marino marinus
        mario marion marisa mariska marisol maristella marit marita marius marja marjan marjana
        marjanne marjanneke marjella marjet marjo marjoke marjolaine marjolein marjolijn
        marjolijne marjon marjorie marjut mark marko markus marleen marleentje marlene marlie
        marlies marlijn marlinda marloes marlous marly marlys marnix maroesja maroeska maroun
        marsha marta marte marten martha marthe marthijn marti martien martijn martijntje martin
        martina martine martinus martje martyna marvel marvin marwa marwan mary marya maryam
        maryan maryse marzena mascha massimo mathieu mathijs mathilde mats matteo matthew
        matthias matthieu matthijn matthijs mattijs maud maudy mauri maurice maurits maurizio
        mauro max maxim maxime maximiliaan maxine maya mayke mayra mechteld mees megan mehdi
        mehmet mehtap meike meinder meindert meine meinou meinte meintje melanie melchior meliha
        melike melina melisa melissa melle melvin mendel menno mercedes mercy merel merijn merle
        merlijn merlin merve meryem meryl meta metin mette meyke mia micha michael michaela
        michal michel michele michelle michiel michou miek mieke miel mien miep mies miet mietje
        migel miguel mihaela mihai mijke mijntje mikael mike mikkel mila milan milena milly
        milos milou miloud mimi mimoun mina mineke minka minke minne minnie mira mirab miranda
        mireille mirelle miriam mirjam mirjana mirka mirko miroslav mirre mirte mirthe mitch
        mitchell mo moad moana moaz modestus moes mohamad mohamed mohammad mohammed mohsin moira
        molly mona monica moniek monika monique montserrat morad morris mounir mourad moustafa
        mozes muhammed murat muriel murielle murk musa mustafa mustapha myra myriam myrna myrte
        myrthe naajla nabil nabila nadege nadia nadieh nadine nadira nadja nadya naima najat
        najib najla najma nancy nanda nanette nanna nanne nanneke nanny naomi naoual naoufal
        narges nassim nassira natacha natalia natalie natalja natasha natasja nathalie nathan
        nathanael nazan nazli neal nebahat neelke neeltje neil nel nela nele nelleke nellie
        nelly nerissa nermin neslihan nesrin nestor nicholas nick nicky nicla nico nicolaas
        nicolai nicolas nicolaus nicole nicoleta nicolette nicolien nicoline nicolle niek niels
        nielsje nienke nigel nihal nike nikita nikki nikkie nikola nikolaas nilgun nils nina
        nine ninke nino nisa nisrine noa noah noel noelia noelle noemi noeska nol nolda nona
        noor noortje nora norah norbert noreen norma norman nouchka noud nour noura nourddin
        nouredine novi nuray nurcan nuria nynke odette odile oeds oene okke olaf olav oleg olga
        oliver olivia olivier omar omer omkar ondine onno oonagh orhan oriane orla orlando oscar
        oskar osman otmar otto oumaima ousmane ozan ozge ozlem paco palmyra pam pamela paola
        paolo pascal pascale pascalle pasquale pat patrice patricia patrick patriek patrik
        patrizia patty paul paula paulette paulien paulina pauline paulus pavel pawel pedro peer
        peggy pelle pepijn perla perrine perry pete peter petja petra petronella petrus petter
        phaedra phil philemon philip philippe philippine philomena phyllis pia pien pierre
        pierrette piet pieta pieter pieterjan pieternel pietje pietro pim piotr pippa pleun
        pleuni popke poul prisca priscilla priya przemyslaw puck quentin quincy quinten quinty
        quirijn quirine raafat rabia rabih rachel rachelle rachida radboud radek radmila rafael
        rafaella rafal rafik ragna rahel rahima raimond rainer raisa raja rajae rajesh ralf
        ralph ramazan rami ramon ramona ramses rana randa randy ranja raoul raphael raphaella
        rascha rashid rasmus raul ravi rayan raymon raymond raymonde razia rebecca rebekka
        redouan redouane reena reggie regien regina regine regula reijer reimer rein reina
        reinard reinbert reinder reineke reiner reinhard reinhilde reinhold reinier reinildis
        reinjan reinold reinout reinske reint reitske reitze rembrandt remco remke remko remon
        remy renaat renald renata renate renaud rendert rene renee reni renilde renko reno rens
        rensje renske renze resi reyer reyhan reza ria riad rian rianna rianne ricarda ricardo
        riccardo richard richel richelle rick rico rie riejanne riekelt riekje rieks riekus
        riemke rieneke rients riet rietje rigo rik rika rike rikie rikkert rikst rimke rina
        rinaldo rineke ringo rinie rinke rinny rinse rinske rinskje rinus rinze rita ritske riza
        roald roan rob robbe robbert robbie robert roberta robertjan roberto robin robine robyn
        rocco roche rochelle rochus roderick roderik rodney roel roeland roelfien roelie roelina
        roelof roeltje roemer roger rogier rohan rohini roland rolanda rolande rolf rolien
        rolinda romain roman romana romano romeo romke romy ron rona ronald roni ronja ronnie
        roos rosa rosalia rosalie rosalinda rosaline rosanna rosanne rosella rosemarie
        rosemarijn rosemary rosie rosine rosita rouke rowan rowena rowin rowy roxane roxanne roy
        rozalie rozanne rozemarie rozemarijn rozemie ruben ruby rudi rudie rudmer rudo rudolf
        rudolph rudy rufus ruger rui rukiye rumeysa rushil russell rutger ruth ruud ryan rykel
        saadia saar saartje sabah sabien sabina sabine sabri sabrina sacha sadia safa safae
        safia sahar sahra said saida saidi saimi salim salima salma salome saloua salvatore sam
        samantha sameer samet sami samia samir samira sammie samuel samya sana sanam sander
        sandra sandrine sandy sanjay sanna sanne sanneke sanny santiago santino sara sarah sari
        sarina sarita sascha sasja saske saskia savannah sawsan scarlett scott sean seb sebas
        sebastiaan sebastian sebastien seda sedat sef sefa seher selim selina selma selman senay
        senna serap seraphine serdar serena serge sergej sergio serhat serkan servaas sevda
        severien sevgi sevim seyda seyma shahin shaista shakira shalini shanice shanna shannon
        shanti sharda sharida sharita sharmila sharon sharona sharonne shauni shawn sheela
        sheena sheila sherida sherita sherry shireen shirin shirley sia siard siawash sibel
        sibren sibylle sicco siebe siebrand siebren siebrich siebrig siegfried siem siemen
        siemon sien sientje sierd sieta sietse sietske sieuwke sifra sigi sigmund sigrid sija
        sijbrand sijke sijmen sijtske silke silvan silvana silvano silvia simen simeon simon
        simona simone simonne sinan sindy sinem siobhan siska sissi sithy sjaak sjaan sjak
        sjanie sjanne sjanneke sjef sjeiki sjeng sjennie sjimmie sjo sjoera sjoerd sjoerdje
        sjoerdtje sjon sjors sjoukje smail sofia sofian sofiane sofie sofieke sofyan solange
        soledad solveig sonia sonja sophia sophie sophieke soraya soria souad soufian soufiane
        soukaina stacey staf stan stanislav stanislaw stanley stans steef stef stefan stefania
        stefanie stefano steffen steffi steffie stefhan stella stephan stephane stephanie
        stephen steve steven stien stieneke stijn stijntje stina stoffel suat sudesh sue sueda
        sufyan suhaila suleyman suna sunil sunita sunniva suraya sureyya surya susan susanna
        susannah susanne susie suzan suzanna suzanne suzette svea sven svenja svetlana swaantje
        swenna sybe sybil sybille sybolt sybrand sybren sylvain sylvana sylvester sylvia
        sylviane sylvie sylvy symen syntyche szymon tabitha taco tadeusz taeke taetske tahar
        tahir taieb take takis tako talia talitha tamar tamara tamer tamina tania tanisha tanja
        tanya tara tarek tarik tariq tarkan tasha tasja tatiana tatjana tatyana teade ted teije
        teis teresa terese teresia terri terry tess tessa tessel tetje teun teunis teuntje teus
        thalia thamar thea theda thei theo theodoor theodora theodorus theolinda thera theresa
        therese theun thiago thibault thibaut thibo thie thiemo thierry thijmen thijs thilo
        thirza thom thomas thorben thorsten tia tiana tiara tibor tiede tieme tiemen tien
        tieneke tiffany tijl tijmen tijn tijs tilly tim timea timo timon timothy timur tina tine
        tineke tinie tinka tinneke tino tinus tiny tirsa tirza titia titus tjaarda tjaart
        tjaling tjalling tjamme tjarda tjark tjebbe tjeerd tjeerdje tjerk tjerkje tjibbe tjits
        tjitse tjitske tjitte tjomme tjorven tobias toby toine tolga tom tomas tomasz tomek
        tomke tommy ton tona toni tonja tonke tonko tonnie tonny toon toos torsten tosca tove
        tracy trees trienke trijn trijnie trijntje trinette trinus tristan trix trudi trudie
        trudy truida truus truusje tuba tugba tuncay twan tycho tygo tyra tys ubbo ubel uche udo
        ugur uke ulrich ulrik ulrike umar umit umut uriah ursel ursula uta ute uwe valentijn
        valentin valentina valentine valeria valerie valeska valter vanessa vasco vasile
        vasiliki vaso veerke veerle vefa veit velma vera verena veronica veronika veronique
        vicente vicky victor victoria vikash viktor vilma vincent vincenza vincenzo vinod viola
        violetta virgil virginie vivian viviane vivienne vladimir volkan volker waheed walburga
        waldemar walid wallie walt walter walther waltraud wanda wander wannes ward warner wasim
        wassila wassim weia wencke wendel wendela wendelien wendelin wendelmoet wendy wenneke
        wera werner wesley wessel wia wiard wibe wibout wido wiebe wiebke wiebren wiebrig
        wiecher wiecherd wiefke wieger wiegert wieke wiel wieland wiep wiepke wiert wies wiesje
        wieteke wietske wigger wijbe wijbren wijnand wijnanda wijntje wijtske wikje wil wilamar
        wilbert wilco wildrik wilfred wilfried wilgert wilhelm wilhelmina wilhelmus wilja wiljan
        wilke willeke willem willemien willemijn willemijntje willemke william willibrord
        willibrordus willy wilma wilmar wilmer wilna wim winand wineke winfried winnie winston
        winy wiola wiro wisse wlodek wobbe wobke wojtek wolfgang wolter wopke wouke wout wouter
        woutera wubbe wubbo wybe wybren wybrig wyke wytse wytske wytze xaf xander xandra xavi
        xavier xaviera xenia xiao xiomara yael yahya yamina yamna yanick yanna yannic yannick
        yannis yara yasar yasemin yasin yasmijn yasmin yasmina yasmine yassin yassir yavuz ybe
        yde ydo yelda yelena yentl yeter yigit yke ylona ylva yme yohanna yokita yolanda yonas
        yoni yoran yorben yorick younes youness younous youri yousef yousif yousra youssef
        youssra yudith yue yuna yunus yuri yusra yusuf yves yvette yvon yvonne zacharias zahia
        zahra zainab zakaria zakia zara zarah zeger zegert zehra zekeriya zelda zena zenab
        zerrin zeynep zilla zina zineb zita ziyad zoe zoey zofia zohair zohra zoltan zonne zora
        zoran zosia zouhair zsofia zuhal zuleyha zwaan zwaantje zwanet zwannie zwier
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
